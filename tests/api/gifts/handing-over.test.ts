import { giftEndpoints as gifts } from '@yuanli/shared/gifts/gifts.endpoints';
import { openGiftCounter, type GiftCounter } from '../../support/gift-counter';
import type { Neighbour } from '../../support/make-neighbourhood';
import { countTasks } from '../../support/tasks-of';
import { useServer } from '../../support/use-server';
import { expectRefused } from '../../support/refused';

const { server, desk: counter } = useServer(openGiftCounter);

const look = (code: string | null, { token }: Neighbour) =>
  server.call(gifts.getHandOver, { code: code ?? '' }, { as: token });
const list = async (view: 'waiting' | 'done', { token }: Neighbour) =>
  (await server.call(gifts.findHandOvers, { view }, { as: token })).body.items;

async function redeemed(given: Parameters<GiftCounter['offer']>[0] = {}) {
  const gift = await counter.offer(given);
  const resident = await counter.newResident();
  return { gift, resident, redemption: (await counter.redeem(gift, resident)).body };
}

describe('at the counter', () => {
  it('the keeper scans, sees gift and resident, and hands it over: points and piece are gone for good', async () => {
    const { gift, resident, redemption } = await redeemed({ price: 30 });
    const { body: seen } = await look(redemption.code, counter.keeper);
    expect(seen).toMatchObject({
      id: redemption.id,
      title: '一袋大米',
      residentName: '测试居民',
      status: 'held',
      collectedAt: null,
    });
    const { status, body } = await counter.handOver(redemption.code, counter.keeper);
    expect([status, body.status]).toEqual([200, 'collected']);
    expect(await counter.balanceOf(resident)).toBe(70);
    const { body: mine } = await server.call(gifts.getRedemption, { id: redemption.id }, { as: resident.token });
    expect(mine).toMatchObject({
      status: 'collected',
      code: null,
      can: { giveBack: false },
      collectedAt: body.collectedAt,
    });
    await counter.expectInStep(gift);
  });

  it('a second scan hands nothing over, and says what happened', async () => {
    const { redemption } = await redeemed();
    const first = await counter.handOver(redemption.code, counter.keeper);
    const second = await counter.handOver(redemption.code, counter.otherKeeper);
    expect([second.status, second.body.error?.code]).toEqual([409, 'gift.already_collected']);
    expect((await look(redemption.code, counter.otherKeeper)).body).toMatchObject({
      status: 'collected',
      collectedAt: first.body.collectedAt,
    });
  });

  it('what is collected cannot be given back', async () => {
    const { gift, resident, redemption } = await redeemed();
    await counter.handOver(redemption.code, counter.keeper);
    expectRefused(await counter.giveBack(redemption.id, resident), 'gift.already_collected');
    await counter.expectInStep(gift);
  });

  it('reads a code however it was typed', async () => {
    const { redemption } = await redeemed();
    const typed = ` ${redemption.code!.slice(0, 4)} ${redemption.code!.slice(4)} `.replace(/\d/g, (digit) =>
      String.fromCharCode(digit.charCodeAt(0) + 0xfee0),
    );
    expect((await look(typed, counter.keeper)).body).toMatchObject({ id: redemption.id });
    expect((await look('1234', counter.keeper)).body.error?.fields).toEqual({ code: '领取码是8位数字' });
  });

  it('only keepers and workers of this community hand out; others learn nothing of the code', async () => {
    const { gift, resident, redemption } = await redeemed();
    const farAway = await openGiftCounter(server);
    for (const other of [resident, counter.gridWorker, counter.helper, farAway.keeper, farAway.worker]) {
      expectRefused(await look(redemption.code, other), 'gift.code_unknown');
      expectRefused(await counter.handOver(redemption.code, other), 'gift.code_unknown');
    }
    expect((await counter.redemptionsOf(gift))[0]?.status).toBe('held');
    expect((await counter.handOver(redemption.code, counter.worker)).status).toBe(200);
  });

  it('a gift with a keeper of its own is handed out by that keeper, or by the staff', async () => {
    const { redemption } = await redeemed({ keeperId: counter.keeper.id });
    expectRefused(await look(redemption.code, counter.otherKeeper), 'gift.other_keeper');
    expectRefused(await counter.handOver(redemption.code, counter.otherKeeper), 'gift.other_keeper');
    expect((await look(redemption.code, counter.worker)).status).toBe(200);
    expect((await counter.handOver(redemption.code, counter.keeper)).status).toBe(200);
  });

  it('guessing codes ends soon', async () => {
    const guesser = await counter.newNeighbour('keeper');
    const guesses = Array.from({ length: 121 }, (_, n) => look(String(10_000_000 + n), guesser));
    const statuses = (await Promise.all(guesses)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 429)).toHaveLength(1);
    expect(statuses.filter((status) => status === 404)).toHaveLength(120);
  });
});

describe('the lists of the counter', () => {
  it('show what waits, longest first, and what was handed over, the latest first', async () => {
    const desk = await openGiftCounter(server);
    const gift = await desk.offer({ stock: 10, limitPerPerson: 10, price: 1 });
    const resident = await desk.newResident();
    const made = [];
    for (let n = 0; n < 3; n++) made.push((await desk.redeem(gift, resident)).body);
    const ids = made.map(({ id }) => id);
    expect((await list('waiting', desk.keeper)).map(({ id }) => id)).toEqual(ids);
    for (const n of [2, 0]) await desk.handOver(made[n]!.code, desk.keeper);
    expect((await list('waiting', desk.keeper)).map(({ id }) => id)).toEqual([ids[1]]);
    expect((await list('done', desk.keeper)).map(({ id }) => id)).toEqual([ids[0], ids[2]]);
  });

  it('go on page by page, both of them', async () => {
    const desk = await openGiftCounter(server);
    const gift = await desk.offer({ stock: 50, limitPerPerson: 50, price: 1 });
    const resident = await desk.newResident();
    const codes = [];
    for (let n = 0; n < 22; n++) codes.push((await desk.redeem(gift, resident)).body.code);
    const walk = async (view: 'waiting' | 'done') => {
      const first = await server.call(gifts.findHandOvers, { view }, { as: desk.keeper.token });
      const second = await server.call(
        gifts.findHandOvers,
        { view, cursor: first.body.nextCursor! },
        { as: desk.keeper.token },
      );
      expect(second.body.nextCursor).toBeNull();
      return new Set([...first.body.items, ...second.body.items].map(({ id }) => id)).size;
    };
    expect(await walk('waiting')).toBe(22);
    for (const code of codes) await desk.handOver(code, desk.worker);
    expect(await walk('done')).toBe(22);
  });

  it('show a keeper only what they may hand out, the staff everything, and others nothing', async () => {
    const desk = await openGiftCounter(server);
    const resident = await desk.newResident();
    const everybodys = (await desk.redeem(await desk.offer({ title: '大家发' }), resident)).body.id;
    const keepers = (await desk.redeem(await desk.offer({ title: '超市发', keeperId: desk.keeper.id }), resident)).body
      .id;
    const idsFor = async (who: Neighbour) => (await list('waiting', who)).map(({ id }) => id);
    expect(await idsFor(desk.keeper)).toEqual([everybodys, keepers]);
    expect(await idsFor(desk.otherKeeper)).toEqual([everybodys]);
    expect(await idsFor(desk.worker)).toEqual([everybodys, keepers]);
    const counted = (who: Neighbour) => countTasks(server, who, 'hand_over_gift');
    expect(await Promise.all([desk.keeper, desk.otherKeeper, desk.worker].map(counted))).toEqual([2, 1, 2]);
    const farAway = await openGiftCounter(server);
    for (const other of [resident, desk.gridWorker, farAway.keeper, farAway.worker])
      expect(await idsFor(other)).toEqual([]);
  });
});
