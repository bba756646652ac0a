import { giftEndpoints as gifts } from '@yuanli/shared/gifts/gifts.endpoints';
import { clock, days } from '../../../server/src/platform/clock';
import { openGiftCounter, type GiftCounter } from '../../support/gift-counter';
import type { Neighbour } from '../../support/make-neighbourhood';
import { useServer } from '../../support/use-server';

const { server, desk: counter } = useServer(openGiftCounter);
afterEach(() => clock.set(null));

const outcomes = (answers: { status: number; body: { error?: { code: string } } }[]): string[] =>
  answers.map(({ status, body }) => body.error?.code ?? String(status));
const statusOf = async (gift: Parameters<GiftCounter['redemptionsOf']>[0]) =>
  (await counter.redemptionsOf(gift))[0]?.status;

it('of 300 people who redeem at once five get one of the five gifts, and 295 keep their points', async () => {
  const gift = await counter.offer({ stock: 5, price: 20 });
  const people: Neighbour[] = [];
  for (let n = 0; n < 300; n++) people.push(await counter.newResident(20));
  const answers = await Promise.all(people.map((one) => counter.redeem(gift, one)));
  const winners = people.filter((_, n) => answers[n]?.status === 200);
  expect(winners).toHaveLength(5);
  expect(new Set(outcomes(answers))).toEqual(new Set(['200', 'gift.sold_out']));
  const balances = await Promise.all(people.map((one) => counter.balanceOf(one)));
  expect(balances.map((balance, n) => balance + (answers[n]?.status === 200 ? 20 : 0))).toEqual(people.map(() => 20));
  expect(new Set((await counter.redemptionsOf(gift)).map(({ code }) => code)).size).toBe(5);
  await counter.expectInStep(gift);
});

it('someone who redeems ten times at once gets as many as the gift allows', async () => {
  const gift = await counter.offer({ stock: 50, limitPerPerson: 3, price: 1 });
  const resident = await counter.newResident(100);
  const answers = await Promise.all(Array.from({ length: 10 }, () => counter.redeem(gift, resident)));
  expect(outcomes(answers).sort()).toEqual([
    ...Array<string>(3).fill('200'),
    ...Array<string>(7).fill('gift.limit_reached'),
  ]);
  expect(await counter.balanceOf(resident)).toBe(97);
  await counter.expectInStep(gift);
});

it('nobody spends the same points on two gifts at once', async () => {
  const both = [await counter.offer({ price: 20 }), await counter.offer({ price: 20 })];
  for (let round = 0; round < 5; round++) {
    const resident = await counter.newResident(30);
    const answers = await Promise.all(both.map((gift) => counter.redeem(gift, resident)));
    expect(outcomes(answers).sort()).toEqual(['200', 'points.not_enough']);
    expect(await counter.balanceOf(resident)).toBe(10);
    await Promise.all(
      answers.filter(({ status }) => status === 200).map(({ body }) => counter.giveBack(body.id, resident)),
    );
  }
  for (const gift of both) await counter.expectInStep(gift);
});

it('a code scanned by two keepers at once is handed over once', async () => {
  for (let round = 0; round < 5; round++) {
    const gift = await counter.offer();
    const resident = await counter.newResident();
    const { body } = await counter.redeem(gift, resident);
    const scans = [counter.keeper, counter.otherKeeper, counter.worker, counter.keeper].map((one) =>
      counter.handOver(body.code, one),
    );
    expect(outcomes(await Promise.all(scans)).sort()).toEqual([
      '200',
      'gift.already_collected',
      'gift.already_collected',
      'gift.already_collected',
    ]);
    await counter.expectInStep(gift);
  }
});

it('give back and hand over at once: one of them happens', async () => {
  for (let round = 0; round < 10; round++) {
    const gift = await counter.offer({ price: 40 });
    const resident = await counter.newResident(40);
    const { body } = await counter.redeem(gift, resident);
    const [back, over] = await Promise.all([
      counter.giveBack(body.id, resident),
      counter.handOver(body.code, counter.keeper),
    ]);
    expect(outcomes([back, over])).toEqual(
      back.status === 200 ? ['200', 'gift.already_released'] : ['gift.already_collected', '200'],
    );
    expect(await statusOf(gift)).toBe(back.status === 200 ? 'released' : 'collected');
    expect(await counter.balanceOf(resident)).toBe(back.status === 200 ? 40 : 0);
    await counter.expectInStep(gift);
  }
});

it('running out and handing over at once: one of them happens', async () => {
  for (let round = 0; round < 8; round++) {
    const gift = await counter.offer({ price: 40, holdDays: 1 });
    const resident = await counter.newResident(40);
    const { body } = await counter.redeem(gift, resident);
    clock.advance(days(1.1));
    const [over] = await Promise.all([counter.handOver(body.code, counter.keeper), counter.runOut(), counter.runOut()]);
    expect(await statusOf(gift)).toBe(over.status === 200 ? 'collected' : 'released');
    expect(await counter.balanceOf(resident)).toBe(over.status === 200 ? 0 : 40);
    await counter.expectInStep(gift);
    clock.set(null);
  }
});

it('taking pieces off the shelf and redeeming them at once never leaves more taken than there are', async () => {
  for (let round = 0; round < 5; round++) {
    const gift = await counter.offer({ stock: 4, price: 1 });
    const people = await Promise.all(Array.from({ length: 4 }, () => counter.newResident()));
    const restock = (by: number) =>
      server.call(gifts.restockGift, { id: gift.id, by, reason: '清点' }, { as: counter.worker.token });
    const [lost, ...redeemed] = await Promise.all([
      restock(-2),
      ...people.map((one) => counter.redeem(gift, one)),
      restock(-1),
    ]);
    expect(['200', 'hold.pool_too_small']).toContain(outcomes([lost])[0]);
    expect(new Set(outcomes(redeemed.slice(0, 4)))).not.toContain('500');
    await counter.expectInStep(gift);
  }
});

it('a gift that gets another keeper while it is redeemed is handed out by the new one', async () => {
  for (let round = 0; round < 5; round++) {
    const gift = await counter.offer({ keeperId: counter.keeper.id });
    const change = () =>
      server.call(gifts.changeGift, { ...gift, keeperId: counter.otherKeeper.id }, { as: counter.worker.token });
    const people = [await counter.newResident(), await counter.newResident()];
    await Promise.all([counter.redeem(gift, people[0]!), change(), counter.redeem(gift, people[1]!)]);
    for (const { code } of await counter.redemptionsOf(gift))
      expect((await counter.handOver(code, counter.otherKeeper)).status).toBe(200);
    expect((await counter.piecesOf(gift)).taken).toBe(2);
  }
});

it('ten who restock at once all count', async () => {
  const gift = await counter.offer({ stock: 0 });
  const restock = () =>
    server.call(gifts.restockGift, { id: gift.id, by: 3, reason: '补货' }, { as: counter.worker.token });
  expect(new Set(outcomes(await Promise.all(Array.from({ length: 10 }, restock))))).toEqual(new Set(['200']));
  expect((await counter.piecesOf(gift)).capacity).toBe(30);
});
