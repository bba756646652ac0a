import fc from 'fast-check';
import { dashboardEndpoints as dashboard } from '@yuanli/shared/dashboard/dashboard.endpoints';
import { figureNames, figureOf, listedFigureNames } from '@yuanli/shared/dashboard/figures';
import { momentInChina } from '@yuanli/shared/china-time';
import { caseClosingNames, caseOutcomeNames, type CaseStatus } from '@yuanli/shared/cases/case-states';
import { caseKindNames, caseSourceNames } from '@yuanli/shared/cases/case-kinds';
import type { WishStatus } from '@yuanli/shared/wishes/wish-status';
import { clock, hours } from '../../../server/src/platform/clock';
import { hoursBetween } from '../../../server/src/platform/figures';
import { makeShift } from '../../support/factories/volunteering';
import { openDashboardDesk } from '../../support/dashboard-desk';
import { expectRefused } from '../../support/refused';
import { useServer } from '../../support/use-server';

/** Noon of a Monday in China. */
const noon = new Date('2026-11-30T04:00:00Z');
clock.set(noon);

const { server, desk } = useServer((started) => {
  clock.set(noon);
  return openDashboardDesk(started);
});
afterAll(() => clock.set(null));

const board = async (placeId: string, from: string, to: string, as: string) =>
  (await server.call(dashboard.getDashboard, { placeId, from, to }, { as })).body;

const longBefore = (h: number) => new Date(noon.getTime() - hours(h));

/** A wish as it may stand, `h` hours after it was made and on. */
const addWish = (which: number, status: WishStatus, h: number, steps: readonly number[]) => {
  const madeAt = longBefore(h);
  const later = (n: number) => new Date(Math.min(noon.getTime(), madeAt.getTime() + hours(steps[n]!)));
  const [openedAt, claimedAt, fulfilledAt] = [later(0), later(1), later(2)];
  const isClaimed = ['claimed', 'delivered', 'fulfilled'].includes(status);
  const isFulfilled = status === 'fulfilled';
  return desk.addWish(which, {
    ...{ status, madeAt, openedAt, statusAt: isFulfilled ? fulfilledAt : isClaimed ? claimedAt : openedAt },
    ...(isClaimed && { firstClaimedAt: claimedAt, hoursToClaim: hoursBetween(openedAt, claimedAt) }),
    ...(isFulfilled && { fulfilledAt, hoursToFulfil: hoursBetween(openedAt, fulfilledAt) }),
  });
};

const anyHours = fc.nat(24 * 60);
const which = fc.nat(1);
const ordered = fc.array(fc.nat(24 * 20), { minLength: 3, maxLength: 3 }).map((some) => some.sort((a, b) => a - b));
const anything = fc.oneof(
  fc.record({
    kind: fc.constant('wish' as const),
    which,
    h: anyHours,
    steps: ordered,
    status: fc.constantFrom<WishStatus>(
      ...(['submitted', 'under_review', 'open', 'claimed', 'delivered', 'fulfilled', 'declined'] as const),
      ...(['withdrawn', 'expired'] as const),
    ),
  }),
  fc.record({
    kind: fc.constant('record' as const),
    which,
    h: anyHours,
    minutes: fc.integer({ min: 1, max: 480 }),
    isBack: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('shift' as const), which, h: fc.integer({ min: -48, max: 24 * 60 }) }),
  fc.record({
    kind: fc.constant('points' as const),
    which,
    h: anyHours,
    amount: fc.integer({ min: 1, max: 50 }),
    isBack: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('case' as const),
    which,
    h: anyHours,
    steps: ordered,
    status: fc.constantFrom<CaseStatus>(
      ...(['submitted', 'accepted', 'in_progress', 'waiting_for_resident', 'answered', 'closed'] as const),
      ...(['referred', 'merged', 'withdrawn'] as const),
    ),
    outcome: fc.constantFrom(...caseOutcomeNames),
    closing: fc.constantFrom(...caseClosingNames),
    of: fc.constantFrom(...caseKindNames),
    source: fc.constantFrom(...caseSourceNames),
    isReopened: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('motion' as const),
    which,
    h: anyHours,
    stage: fc.constantFrom('gathering' as const, 'carrying_out' as const, 'evaluating' as const, 'archived' as const),
  }),
);
type Anything = typeof anything extends fc.Arbitrary<infer What> ? What : never;
type AnyCase = Extract<Anything, { kind: 'case' }>;

async function happen(what: Anything): Promise<unknown> {
  if (what.kind === 'wish') return addWish(what.which, what.status, what.h, what.steps);
  const time = longBefore(what.h);
  if (what.kind === 'case') return addCase(what);
  if (what.kind === 'record') return desk.addRecord(what.which, time, what.minutes, what.isBack);
  if (what.kind === 'points') return desk.addPoints(what.which, time, what.amount, what.isBack);
  if (what.kind === 'shift')
    return makeShift(server.parts.database, {
      ...{ activityId: desk.communities[what.which]!.activity.id, startsAt: time },
    });
  const isAgreed = what.stage !== 'gathering';
  return desk.addMotion(what.which, {
    ...{ stage: what.stage, madeAt: time, agreedAt: isAgreed ? time : null },
    carriedOutAt: what.stage === 'evaluating' ? noon : null,
  });
}

/** A case as it may stand, `h` hours after it was reported and on. */
const addCase = ({ which, h, steps, status, outcome, closing, of, source, isReopened }: AnyCase) => {
  const madeAt = longBefore(h);
  const later = (n: number) => new Date(Math.min(noon.getTime(), madeAt.getTime() + hours(steps[n]!)));
  const [acceptedAt, answeredAt, statusAt] = [later(0), later(1), later(2)];
  const isAnswered = status === 'answered' || status === 'closed';
  return desk.addCase(which, {
    ...{ kind: of, status, madeAt, statusAt, source, dueAt: new Date(madeAt.getTime() + hours(120)) },
    ...(status !== 'submitted' && { acceptedAt, hoursToAccept: hoursBetween(madeAt, acceptedAt) }),
    ...(isAnswered && { answeredAt, outcome, hoursToAnswer: hoursBetween(madeAt, answeredAt) }),
    ...(status === 'closed' && { closing }),
    ...(isReopened && { reopenedAt: answeredAt, reopenedTimes: 1 }),
  });
};

const someDay = fc
  .integer({ min: 0, max: 65 })
  .map((n) => new Date(noon.getTime() - n * 86_400_000).toISOString().slice(0, 10));

describe('every figure', () => {
  it('is what counting the rows one by one gives, whatever happened and whatever days are asked for', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anything, { minLength: 8, maxLength: 14 }), someDay, someDay, async (all, a, b) => {
        for (const what of all) await happen(what);
        const [from, to] = a < b ? [a, b] : [b, a];
        const byHand = [];
        for (const { id, worker } of desk.communities) {
          const counted = await desk.countByHand(id, from, to);
          byHand.push(counted);
          expect((await board(id, from, to, worker.token)).values).toEqual(counted);
        }
        const street = await board(desk.street.id, from, to, desk.operator.token);
        expect(street.communities.map(({ name }) => name)).toEqual(['柳2社区', '柳10社区']);
        expect(street.communities.map(({ values }) => values)).toEqual(byHand);
        for (const name of figureNames) expect(street.values[name]).toBe(byHand[0]![name] + byHand[1]![name]);
        expect(street.participation).toBeNull();
      }),
      { numRuns: 12 },
    );
  });

  it('is the sum of its own list, page by page', async () => {
    for (let n = 0; n < 25; n++) await addWish(0, 'open', n * 7, [0, 1, 2]);
    const { id, worker } = desk.communities[0];
    const [from, to] = ['2026-10-01', '2026-11-30'];
    const { values } = await board(id, from, to, worker.token);
    for (const figure of listedFigureNames) {
      const things = [];
      let cursor: string | undefined;
      do {
        const input = { communityId: id, figure, from, to, ...(cursor && { cursor }) };
        const { body } = await server.call(dashboard.findCounted, input, { as: worker.token });
        expect(body.total).toBe(values[figure]);
        things.push(...body.items);
        cursor = body.nextCursor ?? undefined;
      } while (cursor);
      expect(new Set(things.map((thing) => thing.id)).size).toBe(things.length);
      expect([figure, things.reduce((sum, { value }) => sum + (value ?? 1), 0)]).toEqual([figure, values[figure]]);
      if (figureOf(figure).when === 'range')
        for (const { at } of things)
          expect(new Date(at) >= momentInChina(from) && new Date(at) < momentInChina('2026-12-01')).toBe(true);
    }
  });

  it('is the sum of its parts by time, and by age', async () => {
    const { id, worker } = desk.communities[0];
    for (const [from, to] of [
      ['2026-11-01', '2026-11-30'],
      ['2026-09-10', '2026-11-30'],
      ['2026-01-01', '2026-11-30'],
    ] as const) {
      const { series, values, ages } = await board(id, from, to, worker.token);
      for (const { figure, counts } of series.lines) {
        expect(counts).toHaveLength(series.starts.length);
        expect(counts.reduce((sum, one) => sum + one, 0)).toBe(values[figure]);
      }
      for (const { figure, counts } of ages) expect(counts.reduce((sum, one) => sum + one, 0)).toBe(values[figure]);
    }
  });
});

describe('days', () => {
  it('begin and end in China', async () => {
    const { id, worker } = desk.communities[1];
    const before = await board(id, '2025-03-05', '2025-03-06', worker.token);
    for (const time of [
      '2025-03-04T23:59:59.999+08:00',
      '2025-03-05T00:00+08:00',
      '2025-03-06T23:59:59.999+08:00',
      '2025-03-07T00:00+08:00',
    ]) {
      await desk.addRecord(1, new Date(time), 10, false);
      await desk.addPoints(1, new Date(time), 3, false);
      await desk.addWish(1, { status: 'submitted', madeAt: new Date(time) });
    }
    const { values, series } = await board(id, '2025-03-05', '2025-03-06', worker.token);
    expect(values.service_minutes - before.values.service_minutes).toBe(20);
    expect(values.points_issued - before.values.points_issued).toBe(6);
    expect(values.wishes_made - before.values.wishes_made).toBe(2);
    expect(series).toMatchObject({ unit: 'day', starts: ['2025-03-05', '2025-03-06'] });
    expect(series.lines.find(({ figure }) => figure === 'service_minutes')!.counts).toEqual([10, 10]);
  });

  it.each([
    ['2026-11-30', '2026-11-29'],
    ['2025-01-01', '2026-11-29'],
    ['2026-13-01', '2026-13-02'],
  ])('are refused from %s to %s', async (from, to) => {
    const { id, worker } = desk.communities[0];
    expectRefused(
      await server.call(dashboard.getDashboard, { placeId: id, from, to }, { as: worker.token }),
      'request.invalid',
    );
  });
});

describe('how long it took', () => {
  it('is the median and the 90th percentile by nearest rank', async () => {
    const { id, worker } = desk.communities[1];
    for (const took of [1, 2, 3, 4, 5, 6, 7, 8, 9, 100]) {
      const openedAt = new Date('2025-05-01T00:00+08:00');
      const firstClaimedAt = new Date(openedAt.getTime() + hours(took));
      await desk.addWish(1, { status: 'claimed', openedAt, firstClaimedAt, hoursToClaim: took });
    }
    const { durations } = await board(id, '2025-05-01', '2025-05-31', worker.token);
    expect(durations[0]).toEqual({ name: 'hours_to_claim', times: 10, median: 5, p90: 9 });
    expect(durations[1]).toEqual({ name: 'hours_to_fulfil', times: 0, median: null, p90: null });
    for (const took of [2, 4, 6]) {
      const madeAt = new Date('2025-06-01T00:00+08:00');
      const acceptedAt = new Date(madeAt.getTime() + hours(took));
      const answered = { status: 'answered' as const, outcome: 'solved' as const, answeredAt: acceptedAt };
      await desk.addCase(1, { ...answered, madeAt, acceptedAt, hoursToAccept: took, hoursToAnswer: took * 2 });
    }
    const { durations: ofCases } = await board(id, '2025-06-01', '2025-06-30', worker.token);
    expect(ofCases[2]).toEqual({ name: 'hours_to_accept', times: 3, median: 4, p90: 6 });
    expect(ofCases[3]).toEqual({ name: 'hours_to_answer', times: 3, median: 8, p90: 12 });
  });
});

describe('mediations', () => {
  it('are counted as asked for, agreed on or not; nobody opens a list of them, nor reads a word', async () => {
    const { id: communityId, worker } = desk.communities[1];
    const [madeAt, answeredAt] = [new Date('2025-09-01T09:00+08:00'), new Date('2025-09-08T09:00+08:00')];
    const one = { kind: 'mediation' as const, title: '调解', text: '夫妻吵架', desk: 'mediator' as const, madeAt };
    await desk.addCase(1, { ...one, status: 'submitted' });
    await desk.addCase(1, { ...one, status: 'answered', outcome: 'solved', answeredAt });
    await desk.addCase(1, { ...one, status: 'answered', outcome: 'cannot', answeredAt });
    await desk.addCase(1, { ...one, status: 'closed', outcome: 'passed_on', answeredAt });
    const range = { from: '2025-09-01', to: '2025-09-30' };
    const { values } = await board(communityId, range.from, range.to, worker.token);
    expect(values).toMatchObject({ mediations_opened: 4, mediations_agreed: 1, mediations_not_agreed: 2 });
    for (const figure of ['mediations_opened', 'mediations_agreed', 'mediations_not_agreed'] as const)
      expectRefused(
        await server.call(dashboard.findCounted, { communityId, figure, ...range }, { as: worker.token }),
        'request.invalid',
      );
    for (const as of [worker.token, desk.operator.token]) {
      const input = { communityId, figure: 'cases_reported' as const, ...range };
      const { body } = await server.call(dashboard.findCounted, input, { as });
      for (const { title, opens } of body.items) {
        expect(title).toMatch(/^调解 2026-\d{4}$/);
        expect(opens).toBeNull();
      }
    }
  });
});

describe('who may look', () => {
  const input = { from: '2026-11-01', to: '2026-11-30' };
  const look = (placeId: string, as: string) => server.call(dashboard.getDashboard, { placeId, ...input }, { as });

  it('is the worker of the community, and whoever has a role over a place above it', async () => {
    const [one, other] = desk.communities;
    const streetWorker = await desk.someone('community_worker', desk.street.id);
    for (const as of [one.worker, desk.operator, streetWorker]) expect((await look(one.id, as.token)).status).toBe(200);
    for (const as of [desk.operator, streetWorker]) expect((await look(desk.street.id, as.token)).status).toBe(200);
    const gridWorker = await desk.someone('grid_worker', one.gridId);
    for (const as of [other.worker, desk.helper, gridWorker])
      expectRefused(await look(one.id, as.token), 'request.not_allowed');
    expectRefused(await look(desk.street.id, one.worker.token), 'request.not_allowed');
    expectRefused(await look(one.gridId, one.worker.token), 'place.not_found');
  });

  it('reads the words of wishes only as a worker of the community, and none that were not checked yet', async () => {
    const { id: communityId, worker } = desk.communities[0];
    await desk.addWish(0, { status: 'submitted', title: '还没有检查过的话', madeAt: noon });
    await desk.addWish(0, { status: 'open', title: '想修一把伞', madeAt: noon });
    const titles = async (as: string) =>
      (
        await server.call(
          dashboard.findCounted,
          { communityId, figure: 'wishes_made', from: '2026-11-30', to: '2026-11-30' },
          { as },
        )
      ).body.items;
    const seen = await titles(worker.token);
    expect(seen.map(({ title }) => title)).toContain('想修一把伞');
    expect(seen.map(({ title }) => title)).not.toContain('还没有检查过的话');
    for (const { title, opens } of await titles(desk.operator.token)) {
      expect(title).toMatch(/^心愿 2026-\d{4}$/);
      expect(opens).toBeNull();
    }
    expectRefused(
      await server.call(
        dashboard.findCounted,
        { communityId, figure: 'tasks_open', ...input },
        { as: desk.communities[1].worker.token },
      ),
      'request.not_allowed',
    );
  });
});
