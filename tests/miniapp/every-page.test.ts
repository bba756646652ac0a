import { IsNull } from 'typeorm';
import { caseKindNames } from '@yuanli/shared/cases/case-kinds';
import { listedFigureNames } from '@yuanli/shared/dashboard/figures';
import { demoPersonas, type DemoPersona } from '@yuanli/shared/demo/demo-personas';
import { Case } from '../../server/src/cases/case.entity';
import { Idea } from '../../server/src/hall/ideas/idea.entity';
import { Motion } from '../../server/src/hall/motions/motion.entity';
import { Vote } from '../../server/src/hall/votes/vote.entity';
import { Booking } from '../../server/src/directory/bookings/booking.entity';
import { ServiceGuide } from '../../server/src/directory/guides/service-guide.entity';
import { ServiceAtLocation } from '../../server/src/directory/services/service-at-location.entity';
import { Gift } from '../../server/src/gifts/gift.entity';
import { Redemption } from '../../server/src/gifts/redemption.entity';
import { BranchMember } from '../../server/src/party-points/branch-member.entity';
import { Courtyard } from '../../server/src/places';
import { seedDemo } from '../../server/src/seed';
import { Activity } from '../../server/src/volunteering/activities/activity.entity';
import { Seat } from '../../server/src/volunteering/seats/seat.entity';
import { ServiceRecord } from '../../server/src/volunteering/service-records/service-record.entity';
import { Shift } from '../../server/src/volunteering/activities/shift.entity';
import { Wish } from '../../server/src/wishes/wish.entity';
import { demoPhone } from '../support/mini-host/demo-phone';
import { giveByHand } from '../support/give-by-hand';
import { sponsorByHand, type SponsoredByHand } from '../support/sponsor-by-hand';
import { canBeTapped } from '../support/mini-host/find-node';
import { allPages, readAppConfig, type Phone } from '../support/mini-host/start-phone';
import { allBelow, textsOf } from '../support/mini-host/tree';
import { useServer } from '../support/use-server';

const people: (DemoPersona | 'visitor')[] = ['visitor', ...(Object.keys(demoPersonas) as DemoPersona[])];

/** What is drawn differs by what somebody may do: for the others one of each page shows it. */
const seesEverything = new Set<DemoPersona | 'visitor'>(['resident', 'volunteer', 'community_worker']);

describe('every page of the built mini-program, on the seeded street', () => {
  const { server } = useServer();
  let wishes: Wish[];
  let members: BranchMember[];
  let gifts: Gift[];
  let redemptions: Redemption[];
  let activities: Activity[];
  let shifts: Shift[];
  let seats: Seat[];
  let records: ServiceRecord[];
  let services: ServiceAtLocation[];
  let guides: ServiceGuide[];
  let bookings: Booking[];
  let cases: Case[];
  let ideas: Idea[];
  let motions: Motion[];
  let votes: Vote[];
  let courtyardId: string;
  let communityId: string;
  let lineId: string;
  let money: SponsoredByHand;
  beforeAll(async () => {
    await seedDemo(server.parts.database);
    wishes = await server.parts.database.read((db) => db.find(Wish));
    members = await server.parts.database.read((db) => db.find(BranchMember));
    gifts = await server.parts.database.read((db) => db.find(Gift));
    redemptions = await server.parts.database.read((db) => db.find(Redemption));
    activities = await server.parts.database.read((db) => db.find(Activity));
    shifts = await server.parts.database.read((db) => db.find(Shift, { order: { startsAt: 'ASC' } }));
    seats = await server.parts.database.read((db) => db.find(Seat));
    records = await server.parts.database.read((db) => db.find(ServiceRecord));
    services = await server.parts.database.read((db) => db.findBy(ServiceAtLocation, { counterId: IsNull() }));
    guides = await server.parts.database.read((db) => db.find(ServiceGuide));
    bookings = await server.parts.database.read((db) => db.find(Booking));
    cases = await server.parts.database.read((db) => db.find(Case));
    ideas = await server.parts.database.read((db) => db.find(Idea));
    motions = await server.parts.database.read((db) => db.find(Motion));
    votes = await server.parts.database.read((db) => db.find(Vote));
    ({ id: courtyardId, communityId } = await server.parts.database.read((db) =>
      db.findOneByOrFail(Courtyard, { plateCode: 'SLY7' }),
    ));
    lineId = await giveByHand(server);
    money = await sponsorByHand(server);
  });

  /** Each page as it is reached; the pages of a wish with a wish they make sense for. */
  function addressesFor(page: string): string[] {
    const inState = (...states: string[]) =>
      wishes.filter(({ status }) => states.includes(status)).map(({ id }) => `${page}?id=${id}`);
    switch (page) {
      case 'wishes/detail/index':
        return [
          ...oneOfEach(wishes, ({ status, isTakenDown }) => `${status} ${isTakenDown}`).map(({ id }) => id),
          ...money.wishIds,
        ].map((id) => `${page}?id=${id}`);
      case 'cases/detail/index':
        return oneOfEach(cases, ({ kind, status, outcome }) => `${kind} ${status} ${outcome}`).map(
          ({ id }) => `${page}?id=${id}`,
        );
      case 'cases/contact-views/index':
        return cases.slice(0, 1).map(({ id }) => `${page}?id=${id}`);
      case 'cases/report/index':
        return caseKindNames.map((kind) => `${page}?kind=${kind}`);
      case 'wishes/deliver/index':
        return inState('claimed').slice(0, 1);
      case 'wishes/confirm/index':
        return inState('delivered').slice(0, 1);
      case 'payments/pay/index':
      case 'payments/book/index':
        return money.wishIds.map((id) => `${page}?wish=${id}`);
      case 'payments/payment/index':
        return money.paymentIds.map((id) => `${page}?id=${id}`);
      case 'payments-desk/spending/index':
        return [`${page}?id=${money.spendingId}`];
      case 'wishes-desk/sponsoring/index':
        return money.wishIds.map((id) => `${page}?id=${id}`);
      case 'wishes/contact-views/index':
        return inState('fulfilled').slice(0, 1);
      case 'party-points/branch/index':
      case 'party-points/member/index':
        return members.map(({ branchId, personId }) => `${page}?branchId=${branchId}&personId=${personId}`);
      case 'gifts/gift/index':
        return oneOfEach(gifts, ({ state }) => state).map(({ id }) => `${page}?id=${id}`);
      case 'gifts/redemption/index':
        return redemptions.map(({ id }) => `${page}?id=${id}`);
      case 'gifts-desk/gift-form/index':
        return [page, `${page}?id=${gifts[0]?.id}`];
      case 'volunteering-desk/plan/index':
        return activities.map(({ id }) => `${page}?id=${id}`);
      case 'volunteering-desk/edit/index':
        return [page, `${page}?id=${activities[0]?.id}`];
      case 'volunteering-desk/shift/index':
        return shifts.slice(0, 5).map(({ id }) => `${page}?id=${id}`);
      case 'volunteering/activity/index':
        return activities.map(({ id }) => `${page}?scene=a%3D${id}`);
      case 'volunteering/seat/index':
        return [...seats.map(({ id }) => `${page}?id=${id}`), `${page}?shiftId=${shifts[0]?.id}&code=048213`];
      case 'volunteering/record/index':
        return [page, ...records.map(({ id }) => `${page}?id=${id}`)];
      case 'volunteering/verify/index':
        return [page, `${page}?number=2026-000001&code=AB12CD34EF`];
      case 'directory/service/index':
        return services.slice(0, 12).map(({ id }) => `${page}?id=${id}`);
      case 'directory/guide/index':
        return oneOfEach(guides, ({ trip }) => trip).map(({ id }) => `${page}?id=${id}`);
      case 'directory-desk/guide-edit/index':
        return [page, `${page}?id=${guides[0]?.id}`];
      case 'directory/book/index':
        return services.filter(({ slotMinutes }) => slotMinutes).map(({ id }) => `${page}?id=${id}`);
      case 'directory/booking/index':
        return bookings.map(({ id }) => `${page}?id=${id}`);
      case 'directory-desk/edit/index':
        return [page, `${page}?id=${services[0]?.id}`];
      case 'directory-desk/gaps/index':
        return [page, `${page}?courtyardId=${courtyardId}`];
      case 'directory-desk/bookings/index':
        return [page, ...services.filter(({ slotMinutes }) => slotMinutes).map(({ id }) => `${page}?serviceId=${id}`)];
      case 'cases-desk/case/index':
        return oneOfEach(cases, ({ status, outcome }) => `${status} ${outcome}`).map(({ id }) => `${page}?id=${id}`);
      case 'hall/idea/index':
        return oneOfEach(ideas, ({ status }) => status).map(({ id }) => `${page}?id=${id}`);
      case 'hall/motion/index':
        return oneOfEach(motions, ({ stage }) => stage).map(({ id }) => `${page}?id=${id}`);
      case 'hall/reasons/index':
        return motions.slice(0, 1).map(({ id }) => `${page}?id=${id}&side=concern`);
      case 'hall-desk/motion/index':
        return oneOfEach(motions, ({ stage }) => stage).map(({ id }) => `${page}?id=${id}`);
      case 'hall-desk/vote/index':
        return [
          page,
          `${page}?motionId=${motions[0]?.id}`,
          ...oneOfEach(votes, ({ state }) => state).map(({ id }) => `${page}?id=${id}`),
        ];
      case 'hall-desk/doors/index':
      case 'hall-desk/papers/index':
        return [page, ...votes.slice(0, 1).map(({ id }) => `${page}?voteId=${id}`)];
      case 'hall/vote/index':
        return oneOfEach(votes, ({ state }) => state).map(({ id }) => `${page}?id=${id}`);
      case 'hall/result/index':
      case 'hall/recount/index':
        return votes.filter(({ state }) => state === 'closed').map(({ id }) => `${page}?id=${id}`);
      case 'dashboard-desk/counted/index':
        return listedFigureNames.map(
          (figure) => `${page}?communityId=${communityId}&figure=${figure}&from=2026-01-01&to=2026-12-31`,
        );
      case 'dashboard-desk/form/index':
        return [`${page}?placeId=${communityId}`];
      case 'points/line/index':
        return [`${page}?id=${lineId}`];
      case 'places-desk/place/index':
        return [`${page}?id=${courtyardId}`];
      case 'places/plate/index':
        return [`${page}?scene=SLY7`, page, `${page}?scene=NONE9`];
      default:
        return [page];
    }
  }

  /** What nobody may ever see or miss. */
  function blemishesOf({ page }: Phone): string[] {
    const nodes = allBelow(page.tree());
    const text = page.text();
    const nameless = nodes.filter(
      (node) => canBeTapped(node) && !node.attribute('aria-label') && textsOf(node).length === 0,
    );
    const pictures = nodes.filter(({ tag }) => tag === 'image').map((node) => node.attribute('src') ?? '');
    return [
      ...(text.length < 10 ? ['it says nothing'] : []),
      ...(/undefined|null|NaN|\[object|Invalid/.exec(text) ?? []).map((slip) => `it says ${slip}`),
      ...(/[a-z]{3,}|！/.exec(text) ?? []).map((words) => `no plain Chinese: ${words}`),
      ...nameless.map(({ classes }) => `nothing to read aloud: ${classes}`),
      ...pictures
        .filter((src) => !/^(https:\/\/yuanli\.example\/|wxfile:|data:)/.test(src))
        .map((src) => `no whole address: ${src}`),
    ];
  }

  it.each(people)('opens for %s, says something, and breaks nothing', async (who) => {
    const urls = allPages().flatMap((page) => addressesFor(page).slice(0, seesEverything.has(who) ? undefined : 1));
    // While one phone waits for an answer, the other draws.
    const found = await Promise.all(
      [0, 1].map((half) =>
        lookThrough(
          who,
          urls.filter((_, n) => n % 2 === half),
        ),
      ),
    );
    expect(found.flat()).toEqual([]);
  });

  /** The tabs, and the four pages that most people open from home. */
  const firstScreens = (): string[] => [
    ...readAppConfig().pages,
    ...['directory/around/index', 'hall/home/index', 'volunteering/find/index'],
    ...motions.map(({ id }) => `hall/motion/index?id=${id}`),
  ];

  it.each(['标准', '较大', '特大'])('draws its first screens in few and light messages, in %s text', async (scale) => {
    const phone = await demoPhone(server, 'resident');
    phone.open('identity/settings/index');
    await phone.page.tap(scale);
    await phone.page.rest();
    const heavy: string[] = [];
    for (const url of firstScreens()) {
      for (const key of phone.stored.keys()) if (key.startsWith('view:')) phone.stored.delete(key);
      const before = { ...phone.setData };
      phone.open(url);
      await phone.page.rest();
      const calls = phone.setData.calls - before.calls;
      const bytes = phone.setData.bytes - before.bytes;
      expect(bytes).toBeGreaterThan(1000);
      if (calls > 3 || bytes > 24 * 1024) heavy.push(`${url}: ${calls} messages, ${bytes} bytes`);
    }
    phone.close();
    expect(heavy).toEqual([]);
  });

  async function lookThrough(who: (typeof people)[number], urls: string[]): Promise<string[]> {
    const phone = await demoPhone(server, who === 'visitor' ? undefined : who);
    const blemishes: string[] = [];
    for (const url of urls) {
      const { asked } = phone.network;
      asked.length = 0;
      phone.open(url);
      await phone.page.rest();
      const askedTwice = new Set(asked.filter((address, n) => asked.indexOf(address) < n));
      blemishes.push(...[...askedTwice].map((address) => `${url} asks twice: ${address}`));
      blemishes.push(...blemishesOf(phone).map((blemish) => `${url}: ${blemish}`));
      blemishes.push(...phone.problems.splice(0).map((problem) => `${url}: ${problem}`));
    }
    if (phone.setData.largest >= 256 * 1024)
      blemishes.push(`more than WeChat passes on at once: ${phone.setData.largest} bytes`);
    phone.close();
    return blemishes;
  }
});

/** One in each state: the next in the same one is drawn alike. */
function oneOfEach<Item>(items: Item[], stateOf: (item: Item) => string): Item[] {
  return [...new Map(items.map((item) => [stateOf(item), item])).values()];
}
