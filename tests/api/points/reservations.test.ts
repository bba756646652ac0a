import { pointsEndpoints as points } from '@yuanli/shared/points/points.endpoints';
import { newId } from '../../../server/src/platform/new-id';
import { reversePoints } from '../../../server/src/points';
import { findLedgerDifferences } from '../../../server/src/points/checks/find-ledger-differences';
import { openPointsDesk, type BookPerson, type PointsDesk } from '../../support/points-desk';
import { useServer } from '../../support/use-server';

const { server } = useServer();
let desk: PointsDesk;
let resident: BookPerson;
beforeEach(async () => {
  desk = await openPointsDesk(server);
  resident = await desk.newPerson('老李');
  await desk.give(resident, 30);
});
afterEach(async () => {
  expect(await server.parts.database.read(findLedgerDifferences)).toEqual([]);
});

const mine = async () => (await server.call(points.getMyPoints, {}, { as: resident.token })).body.accounts[0];
const lines = async () => {
  const { body } = await server.call(points.findMyStatement, { communityId: desk.communityId }, { as: resident.token });
  return body.items.map(({ amount, reason, cause }) => [amount, reason, cause?.kind]);
};

describe('a reservation', () => {
  it('takes points out of reach and, once collected, has spent them', async () => {
    const id = await desk.reserve(resident, 20);
    expect(await mine()).toMatchObject({ balance: 10, reserved: 20 });
    expect(await desk.collect(id)).toBe(true);
    expect(await mine()).toMatchObject({ balance: 10, reserved: 0 });
    expect(await lines()).toEqual([
      [-20, '换一袋洗衣粉', 'gift'],
      [30, '帮了一个忙', 'wish'],
    ]);
  });

  it('gives them back when it is released, and says so on the statement', async () => {
    const id = await desk.reserve(resident, 20);
    expect(await desk.release(id)).toBe(true);
    expect(await mine()).toMatchObject({ balance: 30, reserved: 0, gainedThisMonth: 30 });
    expect((await lines())[0]).toEqual([20, '没有来领，积分退回', 'gift']);
  });

  it('is refused beyond the balance, whole', async () => {
    await expect(desk.reserve(resident, 31)).rejects.toMatchObject({ code: 'points.not_enough' });
    await expect(desk.reserve(await desk.newPerson('新来的'), 1)).rejects.toMatchObject({ code: 'points.not_enough' });
    await expect(desk.reserve(resident, 0)).rejects.toThrow();
    expect(await mine()).toMatchObject({ balance: 30, reserved: 0 });
  });

  it('is one for the same key, also at once; another amount under it is refused', async () => {
    const key = `gift:${newId()}`;
    const ids = await Promise.all(Array.from({ length: 6 }, () => desk.reserve(resident, 12, key)));
    expect(new Set(ids).size).toBe(1);
    expect(await mine()).toMatchObject({ balance: 18, reserved: 12 });
    await expect(desk.reserve(resident, 13, key)).rejects.toMatchObject({ code: 'request.key_reused' });
  });

  it('never puts aside more than there is when many ask at once', async () => {
    const asked = await Promise.allSettled(Array.from({ length: 9 }, () => desk.reserve(resident, 7)));
    expect(asked.filter(({ status }) => status === 'fulfilled')).toHaveLength(4);
    expect(await mine()).toMatchObject({ balance: 2, reserved: 28 });
  });

  it.each(['collect', 'release'] as const)('closes once, however many %s at once', async (close) => {
    const id = await desk.reserve(resident, 20);
    const closed = await Promise.all(Array.from({ length: 8 }, () => desk[close](id)));
    expect(closed.filter(Boolean)).toHaveLength(1);
    expect(await mine()).toMatchObject({ balance: close === 'collect' ? 10 : 30, reserved: 0 });
  });

  it('is either collected or released when both happen at once', async () => {
    for (let round = 0; round < 8; round++) {
      const someone = await desk.newPerson('老周');
      await desk.give(someone, 5);
      const id = await desk.reserve(someone, 5);
      const [collected, released] = await Promise.all(
        round % 2 ? [desk.collect(id), desk.release(id)] : [desk.release(id), desk.collect(id)].reverse(),
      );
      expect(collected).not.toBe(released);
      expect(await desk.balanceOf(someone)).toBe(collected ? 0 : 5);
    }
  });

  it('is not known by a made-up id, and is closed in its own way only', async () => {
    expect(await desk.collect(newId())).toBe(false);
    const transactionId = await desk.reserve(resident, 20);
    const why = { reason: '冲回', actorId: null, idempotencyKey: `reversal:${newId()}` };
    const reverse = server.parts.database.inTransaction((tx) => reversePoints(tx, { transactionId, ...why }));
    await expect(reverse).rejects.toMatchObject({ code: 'points.not_reversible' });
  });
});
