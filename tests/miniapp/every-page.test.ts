import { demoPersonas, type DemoPersona } from '@yuanli/shared/demo/demo-personas';
import { Gift, Redemption } from '../../server/src/gifts';
import { BranchMember } from '../../server/src/party-book';
import { seedDemo } from '../../server/src/seed';
import { Activity, Seat, ServiceRecord, Shift } from '../../server/src/volunteering';
import { Wish } from '../../server/src/wishes';
import { demoPhone } from '../support/mini-host/demo-phone';
import { giveByHand } from '../support/give-by-hand';
import { canBeTapped } from '../support/mini-host/find-node';
import { allPages, type Phone } from '../support/mini-host/start-phone';
import { allBelow, textsOf } from '../support/mini-host/tree';
import { startTestServer, type TestServer } from '../support/test-server';

const people: (DemoPersona | 'visitor')[] = ['visitor', ...(Object.keys(demoPersonas) as DemoPersona[])];

describe('every page of the built mini-program, on the seeded street', () => {
  let server: TestServer;
  let wishes: Wish[];
  let members: BranchMember[];
  let gifts: Gift[];
  let redemptions: Redemption[];
  let activities: Activity[];
  let shifts: Shift[];
  let seats: Seat[];
  let records: ServiceRecord[];
  let lineId: string;
  beforeAll(async () => {
    server = await startTestServer();
    await seedDemo(server.parts.database);
    wishes = await server.parts.database.read((db) => db.find(Wish));
    members = await server.parts.database.read((db) => db.find(BranchMember));
    gifts = await server.parts.database.read((db) => db.find(Gift));
    redemptions = await server.parts.database.read((db) => db.find(Redemption));
    activities = await server.parts.database.read((db) => db.find(Activity));
    shifts = await server.parts.database.read((db) => db.find(Shift, { order: { startsAt: 'ASC' } }));
    seats = await server.parts.database.read((db) => db.find(Seat));
    records = await server.parts.database.read((db) => db.find(ServiceRecord));
    lineId = await giveByHand(server);
  });
  afterAll(() => server.close());

  /** Each page as it is reached; the pages of a wish with a wish they make sense for. */
  function addressesFor(page: string): string[] {
    const inState = (...states: string[]) => wishes.filter(({ status }) => states.includes(status)).map(({ id }) => `${page}?id=${id}`);
    switch (page) {
      case 'wishes/detail/index': return wishes.map(({ id }) => `${page}?id=${id}`);
      case 'wishes/deliver/index': return inState('claimed').slice(0, 1);
      case 'wishes/confirm/index': return inState('delivered').slice(0, 1);
      case 'wishes/looks/index': return inState('fulfilled').slice(0, 1);
      case 'party-book/branch/index':
      case 'party-book/member/index': return members.map(({ branchId, personId }) => `${page}?branchId=${branchId}&personId=${personId}`);
      case 'gifts/gift/index': return gifts.map(({ id }) => `${page}?id=${id}`);
      case 'gifts/redemption/index': return redemptions.map(({ id }) => `${page}?id=${id}`);
      case 'workbench/gift-form/index': return [page, `${page}?id=${gifts[0]?.id}`];
      case 'coordination/plan/index': return activities.map(({ id }) => `${page}?id=${id}`);
      case 'coordination/edit/index': return [page, `${page}?id=${activities[0]?.id}`];
      case 'coordination/shift/index': return shifts.slice(0, 5).map(({ id }) => `${page}?id=${id}`);
      case 'volunteering/activity/index': return activities.map(({ id }) => `${page}?scene=a%3D${id}`);
      case 'volunteering/seat/index': return [...seats.map(({ id }) => `${page}?id=${id}`), `${page}?shiftId=${shifts[0]?.id}&code=048213`];
      case 'volunteering/record/index': return [page, ...records.map(({ id }) => `${page}?id=${id}`)];
      case 'volunteering/verify/index': return [page, `${page}?number=2026-000001&code=AB12CD34EF`];
      case 'points/line/index': return [`${page}?id=${lineId}`];
      case 'identity/plate/index': return [`${page}?scene=SLY7`, page, `${page}?scene=NONE9`];
      default: return [page];
    }
  }

  /** What nobody may ever see or miss. */
  function blemishesOf({ page }: Phone): string[] {
    const nodes = allBelow(page.tree());
    const text = page.text();
    const nameless = nodes.filter((node) => canBeTapped(node) && !node.attribute('aria-label') && textsOf(node).length === 0);
    const pictures = nodes.filter(({ tag }) => tag === 'image').map((node) => node.attribute('src') ?? '');
    return [
      ...(text.length < 10 ? ['it says nothing'] : []),
      ...(/undefined|null|NaN|\[object|Invalid/.exec(text) ?? []).map((slip) => `it says ${slip}`),
      ...(/[a-z]{3,}|！/.exec(text) ?? []).map((words) => `no plain Chinese: ${words}`),
      ...nameless.map(({ classes }) => `nothing to read aloud: ${classes}`),
      ...pictures.filter((src) => !/^(https:\/\/yuanli\.example\/|wxfile:|data:)/.test(src)).map((src) => `no whole address: ${src}`),
    ];
  }

  it.each(people)('opens for %s, says something, and breaks nothing', async (who) => {
    const phone = await demoPhone(server, who === 'visitor' ? undefined : who);
    const blemishes: string[] = [];
    for (const url of allPages().flatMap(addressesFor)) {
      phone.open(url);
      await phone.page.rest();
      blemishes.push(...blemishesOf(phone).map((blemish) => `${url}: ${blemish}`));
      blemishes.push(...phone.problems.splice(0).map((problem) => `${url}: ${problem}`));
    }
    expect(blemishes).toEqual([]);
    expect(phone.setData.largest).toBeLessThan(256 * 1024);
    phone.close();
  }, 60_000);
});
