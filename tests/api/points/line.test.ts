import { identityEndpoints } from '@yuanli/shared/identity/identity.endpoints';
import { pointsEndpoints as points } from '@yuanli/shared/points/points.endpoints';
import { clock, hours } from '../../../server/src/platform/clock';
import { newId } from '../../../server/src/platform/new-id';
import { reversePoints } from '../../../server/src/points';
import { PointsTransaction } from '../../../server/src/points/ledger/points-transaction.entity';
import { signInAs } from '../../support/factories/people';
import { openPointsDesk, type BookPerson, type PointsDesk } from '../../support/points-desk';
import { useServer } from '../../support/use-server';
import { expectRefused } from '../../support/refused';

const { server } = useServer();
let desk: PointsDesk;
let resident: BookPerson;
beforeEach(async () => {
  desk = await openPointsDesk(server);
  resident = await desk.newPerson('老李');
});
afterEach(() => clock.set(null));

const open = (id: string, { token }: BookPerson = resident) =>
  server.call(points.getStatementLine, { id }, { as: token });
const newest = async ({ token }: BookPerson = resident) =>
  (await server.call(points.findMyStatement, { communityId: desk.communityId }, { as: token })).body.items[0]!;
const adjust = async (amount: number) =>
  (
    await server.call(
      points.makeAdjustment,
      { communityId: desk.communityId, phone: resident.phone, amount, reason: '补记上周的值班' },
      { as: desk.worker.token },
    )
  ).body;

it('is opened by the owner of the account alone', async () => {
  await adjust(20);
  const line = await newest();
  expect((await open(line.id)).body).toMatchObject(line);
  for (const other of [desk.worker, await desk.newPerson('邻居')])
    expectRefused(await open(line.id, other), 'points.transaction_not_found');
  expectRefused(await open(newId()), 'points.transaction_not_found');
  expect((await server.call(points.getStatementLine, { id: line.id })).status).toBe(401);
});

it('tells who adjusted the points, when and why; nobody signed a small one', async () => {
  const { madeAt } = await adjust(20);
  expect((await open((await newest()).id)).body).toMatchObject({
    amount: 20,
    reason: '社区调整：补记上周的值班',
    isReversal: false,
    about: { kind: 'adjustment', reason: '补记上周的值班', madeByName: '林主任', madeAt, signed: null },
  });
});

it('tells who signed a large one, and when; taken back, it tells the same', async () => {
  const start = clock.now();
  start.setUTCMilliseconds(0);
  clock.set(start);
  const { id, madeAt } = await adjust(150);
  clock.advance(hours(3));
  const signedAt = clock.now().toISOString();
  await server.call(points.signAdjustment, { id }, { as: await signInAs(server.parts.database, desk.supervisor) });
  resident.token = await signInAs(server.parts.database, resident);
  const about = {
    kind: 'adjustment',
    reason: '补记上周的值班',
    madeByName: '林主任',
    madeAt,
    signed: { byName: '老监督', at: signedAt },
  };
  expect((await open((await newest()).id)).body).toMatchObject({ amount: 150, about });

  clock.advance(hours(1));
  await server.parts.database.inTransaction(async (tx) => {
    const { id: transactionId } = await tx.findOneByOrFail(PointsTransaction, {
      communityId: desk.communityId,
      causeId: id,
    });
    return reversePoints(tx, { transactionId, reason: '记重了，收回', actorId: null, idempotencyKey: `back:${id}` });
  });
  expect((await open((await newest()).id)).body).toMatchObject({
    amount: -150,
    reason: '记重了，收回',
    isReversal: true,
    about,
  });
});

it('tells each side of a transfer who the other is today, and no more after they left', async () => {
  const home = await desk.newHousehold();
  const [giver, receiver] = [await desk.newPerson('王奶奶', home), await desk.newPerson('小王', home)];
  await desk.give(giver, 50);
  await desk.set({ allowsFamilyTransfer: true });
  await server.call(
    points.transferPoints,
    { communityId: desk.communityId, toPersonId: receiver.id, amount: 20 },
    { as: giver.token },
  );
  const [given, received] = [await newest(giver), await newest(receiver)];
  expect((await open(given.id, giver)).body).toMatchObject({
    amount: -20,
    about: { kind: 'transfer', direction: 'out', withName: '小王' },
  });
  expect((await open(received.id, receiver)).body).toMatchObject({
    amount: 20,
    about: { kind: 'transfer', direction: 'in', withName: '王奶奶' },
  });
  await server.call(identityEndpoints.deleteAccount, { confirm: '注销' }, { as: receiver.token });
  expect((await open(given.id, giver)).body.about).toEqual({
    kind: 'transfer',
    direction: 'out',
    withName: '已注销居民',
  });
});

it('tells when points expired, and which', async () => {
  const year = clock.now().getUTCFullYear() + 3;
  const at = (day: string) => clock.set(new Date(`${day}T12:00:00+08:00`));
  at(`${year}-03-01`);
  await desk.set({ expireOn: '12-31' });
  await desk.give(resident, 30);
  for (const day of [`${year + 1}-12-01`, `${year + 1}-12-31`]) {
    at(day);
    await desk.runJob('expire-points');
  }
  resident.token = await signInAs(server.parts.database, resident);
  const dayStart = (day: string) => new Date(`${day}T00:00:00+08:00`).toISOString();
  expect((await open((await newest()).id)).body).toMatchObject({
    amount: -30,
    about: { kind: 'expiry', on: dayStart(`${year + 1}-12-31`), gainedBefore: dayStart(`${year}-12-31`) },
  });
});

it('has nothing to add where the act has a page; the rule is told', async () => {
  await desk.award(resident, 'volunteering.service', { minutes: 60 });
  expect((await open((await newest()).id)).body).toMatchObject({
    amount: 10,
    cause: { kind: 'shift' },
    ruleVersion: 0,
    about: null,
  });
});
