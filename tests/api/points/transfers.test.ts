import { messageEndpoints as messages } from '@yuanli/shared/messages/messages.endpoints';
import { pointsEndpoints as points } from '@yuanli/shared/points/points.endpoints';
import { identityEndpoints } from '@yuanli/shared/identity/identity.endpoints';
import { TransferWords } from '../../../server/src/points/transfers/transfer-words.entity';
import { openPointsDesk, type BookPerson, type PointsDesk } from '../../support/points-desk';
import { useServer } from '../../support/use-server';
import { expectRefused } from '../../support/refused';

const { server } = useServer();
let desk: PointsDesk;
let grandmother: BookPerson;
let grandson: BookPerson;
beforeEach(async () => {
  desk = await openPointsDesk(server);
  const home = await desk.newHousehold();
  grandmother = await desk.newPerson('王奶奶', home);
  grandson = await desk.newPerson('小王', home);
  await desk.give(grandmother, 50);
  await desk.set({ allowsFamilyTransfer: true });
});

const transfer = (to: BookPerson, amount: number, words?: string, as = grandmother) =>
  server.call(
    points.transferPoints,
    { communityId: desk.communityId, toPersonId: to.id, amount, words },
    { as: as.token },
  );
const family = async ({ token }: BookPerson) =>
  (await server.call(points.findFamily, { communityId: desk.communityId }, { as: token })).body.items;
const inbox = async ({ token }: BookPerson) =>
  (await server.call(messages.findMessages, {}, { as: token })).body.items.map(({ text }) => text);
const wordsKept = () =>
  server.parts.database.read((db) => db.countBy(TransferWords, { communityId: desk.communityId }));

it('points go to someone of the same home, who is told', async () => {
  expect(await family(grandmother)).toEqual([{ personId: grandson.id, name: '小王' }]);
  expect((await transfer(grandson, 20)).body).toEqual({ balance: 30 });
  expect(await desk.balanceOf(grandson)).toBe(20);
  expect(await inbox(grandson)).toEqual(['王奶奶转给您20积分（槐荫社区）。']);
  const { body } = await server.call(points.findMyStatement, { communityId: desk.communityId }, { as: grandson.token });
  expect(body.items).toMatchObject([{ amount: 20, reason: '家人互转', cause: { kind: 'transfer' } }]);
});

it('are refused where the community does not allow it', async () => {
  await desk.set({ allowsFamilyTransfer: false });
  expect(await family(grandmother)).toEqual([]);
  expectRefused(await transfer(grandson, 20), 'points.family_only');
});

it('go to nobody else: neighbours, those not verified, myself, those who have left', async () => {
  const neighbour = await desk.newPerson('邻居', await desk.newHousehold());
  const unverified = await desk.newPerson('还没核实');
  for (const to of [neighbour, unverified, grandmother]) expectRefused(await transfer(to, 1), 'points.family_only');
  await desk.give(unverified, 5);
  expectRefused(await transfer(desk.worker, 1, undefined, unverified), 'points.family_only');
  await server.call(identityEndpoints.deleteAccount, { confirm: '注销' }, { as: grandson.token });
  expectRefused(await transfer(grandson, 1), 'points.family_only');
  expect(await desk.balanceOf(grandmother)).toBe(50);
});

it('never exceed what is there, when given away many times at once and in both directions', async () => {
  await desk.give(grandson, 10);
  const answers = await Promise.all(
    Array.from({ length: 12 }, (_, n) =>
      n % 3 ? transfer(grandson, 9) : transfer(grandmother, 4, undefined, grandson),
    ),
  );
  const codes = answers.flatMap(({ body }) => body.error?.code ?? []);
  expect(new Set(codes)).toEqual(new Set(codes.length ? ['points.not_enough'] : []));
  const [hers, his] = [await desk.balanceOf(grandmother), await desk.balanceOf(grandson)];
  expect(hers + his).toBe(60);
  expect(Math.min(hers, his)).toBeGreaterThanOrEqual(0);
});

it('warn the receiver of the date on which they go first', async () => {
  await desk.set({ allowsFamilyTransfer: true, expireOn: '12-31' });
  await transfer(grandson, 5);
  expect((await inbox(grandson))[0]).toBe(
    '王奶奶转给您5积分（槐荫社区）。转来的积分最先使用，也最先到期，社区的到期日是12月31日。',
  );
});

describe('words to it', () => {
  it('arrive after they have been checked, and are not kept', async () => {
    await transfer(grandson, 5, '给你买书');
    expect(await inbox(grandson)).toHaveLength(1);
    expect(await wordsKept()).toBe(1);
    await server.settle();
    expect((await inbox(grandson))[0]).toBe('王奶奶转积分时留言：给你买书');
    expect(await wordsKept()).toBe(0);
  });

  it('in doubt are read by nobody: the points arrive, the writer learns that the words did not', async () => {
    await transfer(grandson, 5, '加微信领钱');
    await server.settle();
    expect(await inbox(grandson)).toHaveLength(1);
    expect(await inbox(grandmother)).toEqual(['积分已转到，但您的留言没有通过内容检查，没有送达。']);
    expect([await wordsKept(), await desk.balanceOf(grandson)]).toEqual([0, 5]);
  });

  it('go with the account of the one who wrote them', async () => {
    await transfer(grandson, 50, '都给你');
    await server.call(identityEndpoints.deleteAccount, { confirm: '注销' }, { as: grandmother.token });
    await server.settle();
    expect([await wordsKept(), (await inbox(grandson)).length]).toEqual([0, 1]);
  });
});
