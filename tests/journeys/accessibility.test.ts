import type { DemoPersona } from '@yuanli/shared/demo/demo-personas';
import type { Browser } from 'playwright-core';
import { Case } from '../../server/src/cases/case.entity';
import { Idea } from '../../server/src/hall/ideas/idea.entity';
import { Motion } from '../../server/src/hall/motions/motion.entity';
import { Vote } from '../../server/src/hall/votes/vote.entity';
import { ServiceGuide } from '../../server/src/directory/guides/service-guide.entity';
import { ServiceAtLocation } from '../../server/src/directory/services/service-at-location.entity';
import { Gift } from '../../server/src/gifts/gift.entity';
import { Redemption } from '../../server/src/gifts/redemption.entity';
import { Person } from '../../server/src/identity';
import { BranchMember } from '../../server/src/party-points/branch-member.entity';
import { Courtyard } from '../../server/src/places';
import { seedDemo } from '../../server/src/seed';
import { Seat } from '../../server/src/volunteering/seats/seat.entity';
import { ServiceRecord } from '../../server/src/volunteering/service-records/service-record.entity';
import { Shift } from '../../server/src/volunteering/activities/shift.entity';
import { Wish } from '../../server/src/wishes/wish.entity';
import { bringMeasures, findingsOn, promised } from '../support/accessibility';
import { openBrowserPage, startBrowser, type BrowserPage } from '../support/browser';
import { giveByHand } from '../support/give-by-hand';
import { describeInBrowser } from '../support/only-where';
import { sponsorByHand, type SponsoredByHand } from '../support/sponsor-by-hand';
import { useServer } from '../support/use-server';

/**
 * The largest is the elder page, only larger, and desks of staff are laid out alike at every size: what axe looks at is the same.
 */
const scales = [
  { ...promised.standard, isAudited: true },
  { ...promised.elder, isAudited: true },
  { ...promised.largest, isAudited: false },
];
const people: readonly ('visitor' | DemoPersona)[] = [
  'visitor',
  'resident',
  'party_member',
  'volunteer',
  'keeper',
  'supervisor',
  'community_worker',
];

const everywhere = [
  'home/index',
  'wish-list/index',
  'me/index',
  'wishes/make/index',
  'cases/report/index',
  'cases/list/index',
  'places/plate/index?scene=SLY7',
  'places/find-courtyard/index',
  'identity/settings/index',
];
const own = [
  'identity/verify/index',
  'identity/profile/index',
  'identity/phone/index',
  'identity/devices/index',
  'identity/pc-login/index',
  'identity/pc-confirm/index',
  'identity/leave/index',
  'cases/mine/index',
  'cases/report/index?kind=mediation',
  'points/statement/index',
  'points/sheet/index',
  'points/transfer/index',
  'messages/inbox/index',
  'gifts/shelf/index',
  'gifts/mine/index',
  'payments/mine/index',
];
const workbench = [
  'workbench/desk',
  'cases-desk/queue',
  'cases-desk/take-call',
  'cases-desk/departments',
  'cases-desk/ages',
  'cases-desk/duty',
  'wishes-desk/review',
  'wishes-desk/watch',
  'moderation-desk/flagged',
  'identity-desk/residents',
  'identity-desk/appointments',
  'identity-desk/appoint',
  'identity-desk/import',
  'identity-desk/codes',
  'places-desk/roll',
  'places-desk/home',
  'places-desk/import',
  'places-desk/plates',
  'payments-desk/payments',
  'payments-desk/issues',
  'points-desk/rules',
  'points-desk/adjustments',
  'party-points-desk/branches',
  'gifts-desk/gifts',
  'gifts-desk/gift-form',
].map((page) => `${page}/index`);
const volunteeringDesk = ['activities', 'edit', 'volunteers', 'certificates'].map(
  (page) => `volunteering-desk/${page}/index`,
);
const directoryDesk = [
  ...['services', 'edit', 'import', 'gaps', 'bookings'],
  ...['guides', 'guide-edit', 'guide-import'],
].map((page) => `directory-desk/${page}/index`);
const volunteering = ['find', 'mine', 'record', 'certificates', 'verify', 'register'].map(
  (page) => `volunteering/${page}/index`,
);
const runningOf = ({ id, activityId }: Shift): string[] => [
  `volunteering-desk/plan/index?id=${activityId}`,
  `volunteering-desk/edit/index?id=${activityId}`,
  `volunteering-desk/shift/index?id=${id}`,
];

describeInBrowser('for eyes, fingers and screen readers', (executablePath) => {
  const { server } = useServer();
  let browser: Browser;
  let wishes: Wish[];
  let inBranch: string;
  let gift: Gift;
  let redemptions: Redemption[];
  let shifts: Shift[];
  let served: string[];
  let reported: string[];
  let inCircle: string[];
  let around: string[];
  let inHall: string[];
  let deskOfHall: string[];
  let lineId: string;
  let money: SponsoredByHand;
  beforeAll(async () => {
    await seedDemo(server.parts.database);
    wishes = await server.parts.database.read((db) => db.find(Wish));
    const { branchId, personId } = await server.parts.database.read((db) =>
      db.findOneOrFail(BranchMember, { where: {}, order: { id: 'DESC' } }),
    );
    inBranch = `branchId=${branchId}&personId=${personId}`;
    gift = await server.parts.database.read((db) => db.findOneOrFail(Gift, { where: {} }));
    redemptions = await server.parts.database.read((db) => db.find(Redemption));
    shifts = await server.parts.database.read((db) => db.find(Shift, { order: { startsAt: 'ASC' } }));
    served = await server.parts.database.read(async (db) => {
      const { id: personId } = await db.findOneByOrFail(Person, { nickname: '小何' });
      const [seats, records] = [await db.findBy(Seat, { personId }), await db.findBy(ServiceRecord, { personId })];
      return [
        ...seats.map(({ id }) => `volunteering/seat/index?id=${id}`),
        ...records.map(({ id }) => `volunteering/record/index?id=${id}`),
      ];
    });
    reported = await server.parts.database.read(async (db) => {
      const { id: reporterId } = await db.findOneByOrFail(Person, { nickname: '陈阿姨' });
      const own = await db.find(Case, { where: { reporterId } });
      const answered = await db.find(Case, { where: { publicView: 'answered' }, take: 1 });
      return [...own, ...answered].map(({ id }) => `cases/detail/index?id=${id}`);
    });
    inCircle = await server.parts.database.read(async (db) => {
      const { id: courtyardId, communityId } = await db.findOneByOrFail(Courtyard, { plateCode: 'SLY7' });
      const { id: serviceId } = await db.findOneByOrFail(ServiceAtLocation, { needsConfirmation: true });
      const online = await db.findOneByOrFail(ServiceGuide, { trip: 'online', isFrequent: true });
      const certificate = await db.findOneByOrFail(ServiceGuide, { trip: 'not_issued', communityId });
      around = [
        'directory/guides/index',
        ...[online, certificate].map(({ id }) => `directory/guide/index?id=${id}`),
        'directory/around/index',
        `directory/service/index?id=${serviceId}`,
        `directory/book/index?id=${serviceId}`,
        'directory/bookings/index',
      ];
      return [
        `directory-desk/edit/index?id=${serviceId}`,
        `directory-desk/guide-edit/index?id=${certificate.id}`,
        `directory-desk/gaps/index?courtyardId=${courtyardId}`,
        `directory-desk/bookings/index?serviceId=${serviceId}`,
      ];
    });
    deskOfHall = await server.parts.database.read(async (db) => {
      const { id: voteId, motionId } = await db.findOneByOrFail(Vote, { state: 'open' });
      return [
        ...[
          'ideas/index',
          'motions/index',
          'make/index',
          `motion/index?id=${motionId}`,
          `vote/index?id=${voteId}`,
          `vote/index?motionId=${motionId}`,
        ],
        ...[`doors/index?voteId=${voteId}`, `papers/index?voteId=${voteId}`],
      ].map((page) => `hall-desk/${page}`);
    });
    inHall = await server.parts.database.read(async (db) => {
      const ideas = await db.find(Idea, { where: [{ status: 'supported' }, { status: 'gathering_support' }], take: 1 });
      const motions = await Promise.all(
        (['deliberating', 'voting', 'evaluating'] as const).map((stage) =>
          db.find(Motion, { where: { stage }, take: 1 }),
        ),
      );
      const open = await db.find(Vote, { where: { state: 'open' }, take: 1 });
      const closed = await db.find(Vote, { where: { state: 'closed' }, take: 1 });
      return [
        ...['home', 'ideas', 'make', 'archive'].map((page) => `hall/${page}/index`),
        ...ideas.map(({ id }) => `hall/idea/index?id=${id}`),
        ...motions.flat().flatMap(({ id }) => [`hall/motion/index?id=${id}`, `hall/reasons/index?id=${id}`]),
        ...[...open, ...closed].map(({ id }) => `hall/vote/index?id=${id}`),
        ...closed.flatMap(({ id }) => [`hall/result/index?id=${id}`, `hall/recount/index?id=${id}`]),
      ];
    });
    lineId = await giveByHand(server);
    money = await sponsorByHand(server);
    browser = await startBrowser(executablePath);
  });
  afterAll(async () => {
    await browser?.close();
  });

  const oneIn = (status: string) => wishes.find((wish) => wish.status === status)?.id ?? '';
  function routesOf(who: (typeof people)[number]): string[] {
    const details = ['open', 'claimed', 'fulfilled'].map((status) => `wishes/detail/index?id=${oneIn(status)}`);
    const activity = `volunteering/activity/index?id=${shifts.at(-1)!.activityId}`;
    if (who === 'visitor')
      return [
        ...everywhere,
        ...details,
        'me/index',
        'points/statement/index',
        'volunteering/find/index',
        activity,
        'volunteering/verify/index',
        'workbench/desk/index',
      ];
    if (who === 'resident')
      return [
        ...everywhere,
        ...own,
        ...around,
        ...inHall,
        ...details,
        ...reported,
        activity,
        'volunteering/register/index',
        `points/line/index?id=${lineId}`,
        `gifts/gift/index?id=${gift.id}`,
        `wishes/confirm/index?id=${oneIn('delivered')}`,
        `wishes/deliver/index?id=${oneIn('claimed')}`,
        `wishes/contact-views/index?id=${oneIn('fulfilled')}`,
        ...money.wishIds.map((id) => `wishes/detail/index?id=${id}`),
        ...money.wishIds.map((id) => `payments/book/index?wish=${id}`),
        ...money.paymentIds.map((id) => `payments/payment/index?id=${id}`),
      ];
    if (who === 'party_member')
      return [
        'party-points/mine/index',
        `party-points/branch/index?${inBranch}`,
        `party-points/member/index?${inBranch}`,
      ];
    if (who === 'volunteer')
      return [
        ...volunteering,
        activity,
        ...served,
        ...money.wishIds.map((id) => `payments/pay/index?wish=${id}`),
        'gifts/mine/index',
        ...redemptions.map(({ id }) => `gifts/redemption/index?id=${id}`),
      ];
    if (who === 'keeper')
      return ['workbench/desk/index', 'gifts-desk/hand-over/index', 'directory-desk/bookings/index'];
    if (who === 'supervisor')
      return [
        ...['workbench/desk', 'volunteering-desk/objections', 'hall-desk/objections'].map((page) => `${page}/index`),
        `payments-desk/spending/index?id=${money.spendingId}`,
      ];
    return [
      'home/index',
      'me/index',
      ...details.slice(0, 1),
      ...workbench,
      ...money.wishIds.map((id) => `wishes-desk/sponsoring/index?id=${id}`),
      ...directoryDesk,
      ...inCircle,
      ...volunteeringDesk,
      ...deskOfHall,
      ...runningOf(shifts[0]!),
      ...runningOf(shifts.at(-1)!),
    ];
  }

  async function signIn(one: BrowserPage, who: (typeof people)[number]): Promise<void> {
    await one.open('places/plate/index?scene=SLY7');
    await one.tap('先随便看看');
    await one.see('我要反映');
    if (who === 'visitor') return;
    await one.open('me/index');
    await one.tap('用微信登录');
    await one.see('登录设备');
  }

  /** Each page is opened once, as a link inside the app opens it, and read at one size after the other. */
  async function walkThrough(who: (typeof people)[number], routes: string[]): Promise<string[]> {
    const one = await openBrowserPage(browser, server.url, who === 'visitor' ? {} : { persona: who });
    await signIn(one, who);
    await bringMeasures(one);
    const findings: string[] = [];
    for (const route of routes) {
      await one.follow(route);
      findings.push(...one.askedTwice().map((address) => `${route} asks twice: ${address}`));
      const isDesk = /^[a-z-]+-desk\//.test(route);
      for (const { isAudited, ...scale } of scales) {
        const isLookedAt = isAudited && !(isDesk && scale.name === 'elder');
        findings.push(...(await findingsOn(one, scale, isLookedAt)).map((finding) => `${route} ${finding}`));
      }
    }
    await one.close();
    return [...findings, ...one.problems];
  }

  it.each(people)('everything can be read and hit by a %s, at every size of text', async (who) => {
    expect(await walkThrough(who, routesOf(who))).toEqual([]);
  });

  it('notices what is too small, too wide, cut off or broken in two', async () => {
    const one = await openBrowserPage(browser, server.url);
    await one.open('places/plate/index?scene=SLY7');
    await one.see('请核对');
    await one.page.addStyleTag({
      content:
        '.t-caption { font-size: 13px !important; line-height: 1 !important } .y-button { min-height: 0 !important; height: 30px; overflow: hidden; line-height: 3 } .y-card { width: 420px; color: #bbb } .y-tiny { width: 3em }',
    });
    await one.page.evaluate(
      "document.querySelector('.y-page__body').insertAdjacentHTML('beforeend', '<div class=\"y-tiny\" style=\"word-break: normal\">请在12月26日之前来</div>')",
    );
    await bringMeasures(one);
    const findings = (await findingsOn(one, promised.standard, true)).join('\n');
    for (const kind of [
      'text of 13.0 px',
      'lines of 13px',
      'target of',
      'beyond the screen',
      'cut off',
      'color-contrast',
      'is broken in',
    ])
      expect(findings).toContain(kind);
    await one.close();
  });
});
