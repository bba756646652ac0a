import { pointsEndpoints as points } from '@yuanli/shared/points/points.endpoints';
import { clock, days, hours } from '../../../server/src/platform/clock';
import { newId } from '../../../server/src/platform/new-id';
import { reversePoints } from '../../../server/src/points';
import { signInAs } from '../../support/factories/people';
import { openPointsDesk, type PointsDesk } from '../../support/points-desk';
import { useServer } from '../../support/use-server';
import { expectRefused } from '../../support/refused';

const { server } = useServer();
let desk: PointsDesk;
beforeEach(async () => {
  desk = await openPointsDesk(server);
});
afterEach(() => clock.set(null));

const rule = { event: 'volunteering.service' as const, version: 0, per: 'hour' as const, amount: 12, dailyCap: 30 };
const setRule = (changes: object = {}, as = desk.worker.token) =>
  server.call(points.setEarningRule, { communityId: desk.communityId, ...rule, ...changes }, { as });

describe('findEarningRules', () => {
  it('shows anyone the defaults of the product, and who may set others', async () => {
    const { body } = await server.call(points.findEarningRules, { communityId: desk.communityId });
    expect(body.canSet).toBe(false);
    expect(
      body.items.map(({ event, version, per, amount, dailyCap }) => [event, version, per, amount, dailyCap]),
    ).toEqual([
      ['wish.fulfilled', 0, 'act', 10, null],
      ['volunteering.service', 0, 'hour', 10, 80],
      ['volunteering.duty', 0, 'hour', 8, 40],
    ]);
    const { body: forWorker } = await server.call(
      points.findEarningRules,
      { communityId: desk.communityId },
      { as: desk.worker.token },
    );
    expect(forWorker.canSet).toBe(true);
  });
});

describe('setEarningRule', () => {
  it('makes a new version for this community alone', async () => {
    expect((await setRule()).body).toMatchObject({ version: 1, amount: 12, dailyCap: 30, label: '志愿服务' });
    expect((await setRule({ version: 1, amount: 0, dailyCap: null })).body).toMatchObject({
      version: 2,
      amount: 0,
      dailyCap: null,
    });
    const { body } = await server.call(points.findEarningRules, { communityId: desk.communityId });
    expect(body.items.find(({ event }) => event === rule.event)).toMatchObject({ version: 2, amount: 0 });
    const elsewhere = await openPointsDesk(server);
    const { body: others } = await server.call(points.findEarningRules, { communityId: elsewhere.communityId });
    expect(others.items.map(({ version }) => version)).toEqual([0, 0, 0]);
  });

  it('tells the second of two who edit the same version', async () => {
    const answers = await Promise.all([setRule({ amount: 11 }), setRule({ amount: 13 }), setRule({ amount: 14 })]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    expect(answers.flatMap(({ body }) => body.error?.code ?? [])).toEqual([
      'points.rule_changed',
      'points.rule_changed',
    ]);
    expectRefused(await setRule({ version: 7 }), 'points.rule_changed');
  });

  it('is for community workers of the place', async () => {
    const elsewhere = await openPointsDesk(server);
    for (const { token } of [await desk.newPerson('老李'), desk.supervisor, elsewhere.worker]) {
      expectRefused(await setRule({}, token), 'request.not_allowed');
    }
  });

  it('gives nothing per hour for what has no hours', async () => {
    const { status, body } = await setRule({ event: 'wish.fulfilled' });
    expect([status, Object.keys(body.error?.fields ?? {})]).toEqual([422, ['per']]);
  });
});

describe('awardPoints', () => {
  it.each([
    [90, 15],
    [59, 9],
    [6, 1],
    [5, 0],
  ])('gives for %i minutes %i points by the hour, in whole points', async (minutes, amount) => {
    const resident = await desk.newPerson('老李');
    expect((await desk.award(resident, 'volunteering.service', { minutes }))?.amount ?? 0).toBe(amount);
    expect(await desk.balanceOf(resident)).toBe(amount);
  });

  it('names the rule and its version on the statement, and keeps them when the rule changes', async () => {
    const resident = await desk.newPerson('老李');
    await desk.award(resident, 'volunteering.service', { minutes: 60 });
    await setRule();
    await desk.award(resident, 'volunteering.service', { minutes: 60 });
    const { body } = await server.call(
      points.findMyStatement,
      { communityId: desk.communityId },
      { as: resident.token },
    );
    expect(body.items.map(({ amount, ruleVersion }) => [amount, ruleVersion])).toEqual([
      [12, 1],
      [10, 0],
    ]);
  });

  it('keeps what an earlier version promised', async () => {
    await setRule({ event: 'wish.fulfilled', per: 'act', amount: 3, dailyCap: null });
    const resident = await desk.newPerson('老李');
    expect((await desk.award(resident, 'wish.fulfilled', { ruleVersion: 0 }))?.amount).toBe(10);
    expect((await desk.award(resident, 'wish.fulfilled'))?.amount).toBe(3);
    expect((await desk.award(resident, 'wish.fulfilled', { ruleVersion: 1 }))?.amount).toBe(3);
  });

  it('has one effect when the same award comes twice at once, with and without a cap', async () => {
    for (const event of ['wish.fulfilled', 'volunteering.service'] as const) {
      const resident = await desk.newPerson('老李');
      const again = { minutes: 60, idempotencyKey: `same:${newId()}` };
      const answers = await Promise.all(Array.from({ length: 8 }, () => desk.award(resident, event, again)));
      expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
      expect(answers[0]?.amount).toBe(10);
      expect(await desk.balanceOf(resident)).toBe(10);
      await expect(desk.award(resident, event, { ...again, minutes: 61 })).rejects.toMatchObject({
        code: 'request.key_reused',
      });
    }
  });

  it('answers a repeat with what was given, though the cap is used up by it or the rule has changed', async () => {
    const resident = await desk.newPerson('老李');
    const again = { minutes: 600, idempotencyKey: `same:${newId()}` };
    const first = await desk.award(resident, 'volunteering.service', again);
    expect(first?.amount).toBe(80);
    expect(await desk.award(resident, 'volunteering.service', again)).toEqual(first);
    await setRule({ amount: 1, dailyCap: null });
    expect(await desk.award(resident, 'volunteering.service', again)).toEqual(first);
    expect(await desk.balanceOf(resident)).toBe(80);
  });

  it('never goes over the cap of the day, however many are booked at once', async () => {
    const resident = await desk.newPerson('老李');
    const answers = await Promise.all(
      Array.from({ length: 12 }, () => desk.award(resident, 'volunteering.service', { minutes: 99 })),
    );
    const amounts = answers.map((answer) => answer?.amount ?? 0).sort((a, b) => b - a);
    expect(amounts).toEqual([16, 16, 16, 16, 16, 0, 0, 0, 0, 0, 0, 0]);
    expect(await desk.balanceOf(resident)).toBe(80);
    // Another event has its own cap, another person too.
    expect((await desk.award(resident, 'volunteering.duty', { minutes: 60 }))?.amount).toBe(8);
    expect((await desk.award(await desk.newPerson('老周'), 'volunteering.service', { minutes: 60 }))?.amount).toBe(10);
  });

  it('starts the cap anew at midnight in China, and gives back its room when points are taken back', async () => {
    const day = new Date(Date.UTC(clock.now().getUTCFullYear() + 1, 5, 1, 15, 59));
    clock.set(day);
    const resident = await desk.newPerson('老李');
    const first = await desk.award(resident, 'volunteering.service', { minutes: 480 });
    expect(await desk.award(resident, 'volunteering.service', { minutes: 60 })).toBeNull();
    const why = { reason: '记错了', actorId: null, idempotencyKey: `reversal:${newId()}` };
    await server.parts.database.inTransaction((tx) =>
      reversePoints(tx, { transactionId: first!.transactionId, ...why }),
    );
    expect((await desk.award(resident, 'volunteering.service', { minutes: 360 }))?.amount).toBe(60);
    clock.set(new Date(day.getTime() + 60_000));
    expect((await desk.award(resident, 'volunteering.service', { minutes: 600 }))?.amount).toBe(80);
  });
});

describe('the settings of the book', () => {
  const settings = { expireOn: '12-31', lifeYears: 2, allowsFamilyTransfer: true, secondSignatureAbove: 50 };
  const put = (as: string, changes: object = {}) =>
    server.call(points.setPointsSettings, { communityId: desk.communityId, ...settings, ...changes }, { as });

  it('are the defaults until a community worker sets them, and open to all', async () => {
    const ask = () => server.call(points.getPointsSettings, { communityId: desk.communityId });
    expect((await ask()).body).toEqual({
      expireOn: null,
      lifeYears: 1,
      allowsFamilyTransfer: false,
      secondSignatureAbove: 100,
    });
    expect((await put(desk.worker.token)).body).toEqual(settings);
    expect((await put(desk.worker.token, { lifeYears: 3 })).body).toEqual({ ...settings, lifeYears: 3 });
    expect((await ask()).body).toEqual({ ...settings, lifeYears: 3 });
    expectRefused(await put(desk.supervisor.token), 'request.not_allowed');
  });

  it('show in what I have', async () => {
    clock.set(new Date(Date.UTC(clock.now().getUTCFullYear() + 2, 0, 5)));
    const resident = await desk.newPerson('老李');
    await desk.give(resident, 7);
    await put(await signInAs(server.parts.database, desk.worker), { lifeYears: 1 });
    const { body } = await server.call(points.getMyPoints, {}, { as: resident.token });
    expect(body.accounts[0]).toMatchObject({ balance: 7, canTransfer: true, expiring: null });
    clock.advance(days(365) + hours(1));
    const { body: later } = await server.call(
      points.getMyPoints,
      {},
      { as: await signInAs(server.parts.database, resident) },
    );
    const { year, day } = { year: clock.now().getUTCFullYear(), day: '12-31' };
    expect(later.accounts[0]?.expiring).toEqual({
      amount: 7,
      on: new Date(`${year}-${day}T00:00:00+08:00`).toISOString(),
    });
  });
});
