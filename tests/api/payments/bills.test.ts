import { addDays, dayInChina } from '@yuanli/shared/china-time';
import { days as inDays, seconds } from '../../../server/src/platform/clock';
import { useBillDays } from '../../support/bill-days';

const { server, days } = useBillDays();

describe('the bill of a day', () => {
  it('that says what we say leaves nothing to look into, and its sums are those of the ledger', async () => {
    const [one, two] = [await days.desk.openWish(10_000, { title: '米,油和“盐”' }), await days.desk.openWish(10_000)];
    await days.desk.give(one, 1_230, days.desk.neighbour);
    await days.desk.give(two, 4_000, await days.desk.newNeighbour());
    const back = await days.desk.give(two, 2_005, await days.desk.newNeighbour());
    await days.giveBack(two);
    expect((await days.desk.payment(back)).status).toBe('refunded');
    await days.nextMorning();
    const ledger = await days.bookedOn(days.day);
    expect(ledger).toEqual({ paidFen: 7_235, refundedFen: 6_005 });
    expect(await days.reconciledOn(days.day)).toMatchObject({
      ...{ billPaidFen: 7_235, ourPaidFen: ledger.paidFen, differences: 0 },
      ...{ billRefundedFen: 6_005, ourRefundedFen: ledger.refundedFen },
    });
    expect(await days.issuesOf(days.day)).toEqual([]);
  });

  it('tells a payment of which no notice came, with its time; the day after knows nothing more of it', async () => {
    days.dropNotices();
    const wishId = await days.desk.openWish(10_000);
    const id = await days.desk.intend(wishId, 3_000, days.desk.neighbour);
    await days.payWith(id);
    await days.nextMorning();
    const payment = await days.desk.payment(id);
    expect(payment).toMatchObject({ status: 'paid' });
    expect(dayInChina(payment.paidAt!)).toBe(days.day);
    expect((await days.desk.book())[wishId]).toBe(3_000);
    expect(await days.desk.sponsoring(wishId)).toMatchObject({ paidFen: 3_000, payers: 1 });
    expect(await days.reconciledOn(days.day)).toMatchObject({ billPaidFen: 3_000, ourPaidFen: 3_000, differences: 0 });
    await days.nextMorning();
    expect(await days.reconciledOn(addDays(days.day, 1))).toMatchObject({
      billPaidFen: 0,
      ourPaidFen: 0,
      differences: 0,
    });
  });

  it('tells a refund of which no notice came', async () => {
    const wishId = await days.desk.openWish(10_000);
    const id = await days.desk.give(wishId, 3_000, days.desk.neighbour);
    days.dropNotices();
    await days.giveBack(wishId);
    expect(await days.desk.payment(id)).toMatchObject({ status: 'refunding', refundingFen: 3_000 });
    await days.nextMorning();
    expect(await days.desk.payment(id)).toMatchObject({ status: 'refunded', refundingFen: 0, refundedFen: 3_000 });
    const [refund] = await days.desk.refundsOf(id);
    expect(dayInChina(refund!.succeededAt!)).toBe(days.day);
    expect((await days.desk.book())['refunding']).toBeUndefined();
    expect(await days.reconciledOn(days.day)).toMatchObject({
      billRefundedFen: 3_000,
      ourRefundedFen: 3_000,
      differences: 0,
    });
    await days.nextMorning();
    expect(await days.reconciledOn(addDays(days.day, 1))).toMatchObject({ ourRefundedFen: 0, differences: 0 });
  });

  it('has a refund on the day it was asked for, also where it succeeds two days later', async () => {
    const wishId = await days.desk.openWish(10_000);
    const id = await days.desk.give(wishId, 3_000, days.desk.neighbour);
    server.standIn.control('set-pay-toggles', { refundDelayMs: inDays(2) });
    await days.giveBack(wishId);
    await days.nextMorning();
    await days.nextMorning();
    days.passTo(0, '15:00');
    await days.desk.arrive();
    expect((await days.desk.payment(id)).status).toBe('refunded');
    await days.nextMorning();
    for (const back of [0, 1, 2])
      expect(await days.reconciledOn(addDays(days.day, back))).toMatchObject({ differences: 0 });
  });

  it('may have a payment of one second before midnight on the next day', async () => {
    days.passTo(0, '23:59');
    const wishId = await days.desk.openWish(10_000);
    const id = await days.desk.intend(wishId, 3_000, days.desk.neighbour);
    const { call } = await days.desk.prepay(id, days.desk.neighbour);
    days.desk.pass(seconds(59));
    days.desk.payAtWechat(call!);
    await days.desk.arrive();
    days.alter({ change: 'leave-out', number: id });
    await days.nextMorning();
    expect(await days.reconciledOn(days.day)).toMatchObject({ billPaidFen: 0, ourPaidFen: 0, differences: 0 });
  });
});

describe('a bill that is not there', () => {
  const path = '/v3/bill/tradebill';

  it('because WeChat is still writing it, is asked for again', async () => {
    await days.desk.give(await days.desk.openWish(10_000), 1_000, days.desk.neighbour);
    days.passTo(1, '09:59');
    await days.reconcile();
    expect(await days.reconciledOn(days.day)).toBeNull();
    days.passTo(0, '10:20');
    server.standIn.control('fail-pay', { path, status: 400, code: 'STATEMENT_CREATING' });
    await days.reconcile();
    expect(await days.reconciledOn(days.day)).toBeNull();
    await days.reconcile();
    expect(await days.reconciledOn(days.day)).toMatchObject({ billPaidFen: 1_000, differences: 0 });
  });

  it('because WeChat is away, is asked for up to seven days later, and the days after it are not kept waiting', async () => {
    const wishId = await days.desk.openWish(10_000);
    await days.desk.give(wishId, 1_000, days.desk.neighbour);
    server.standIn.control('set-pay-down', { isDown: true, how: 'cut' });
    await days.nextMorning();
    server.standIn.control('set-pay-down', { isDown: true });
    await days.nextMorning();
    expect(await days.reconciledOn(days.day)).toBeNull();
    days.passTo(5, '10:30');
    expect(days.today()).toBe(addDays(days.day, 7));
    server.standIn.control('set-pay-down', { isDown: false });
    // The client asks twice: the oldest day fails, the others do not.
    server.standIn.control('fail-pay', { path, status: 500, times: 2 });
    await days.reconcile();
    expect(await days.reconciledOn(days.day)).toBeNull();
    for (let later = 1; later < 7; later++)
      expect(await days.reconciledOn(addDays(days.day, later))).toMatchObject({
        billPaidFen: 0,
        ourPaidFen: 0,
        differences: 0,
      });
    await days.reconcile();
    expect(await days.reconciledOn(days.day)).toMatchObject({ billPaidFen: 1_000, ourPaidFen: 1_000, differences: 0 });
  });

  it('for more than seven days is not asked for any more', async () => {
    server.standIn.control('set-pay-down', { isDown: true });
    days.passTo(8, '10:30');
    server.standIn.control('set-pay-down', { isDown: false });
    await days.reconcile();
    expect(await days.reconciledOn(days.day)).toBeNull();
    expect(await days.reconciledOn(addDays(days.day, 1))).not.toBeNull();
  });

  it('or cannot be read, is asked for again, and the days after it are not kept waiting', async () => {
    const wishId = await days.desk.openWish(10_000);
    await days.desk.give(wishId, 1_000, days.desk.neighbour);
    days.passTo(1, '09:00');
    await days.desk.give(wishId, 2_000, await days.desk.newNeighbour());
    days.passTo(1, '10:30');
    server.standIn.control('fail-pay', { path: '/v3/billdownload/file', status: 400, code: 'INVALID_REQUEST' });
    await days.reconcile();
    expect(await days.reconciledOn(days.day)).toBeNull();
    expect(await days.reconciledOn(addDays(days.day, 1))).toMatchObject({ billPaidFen: 2_000, differences: 0 });
    await days.reconcile();
    expect(await days.reconciledOn(days.day)).toMatchObject({ billPaidFen: 1_000, differences: 0 });
  });
});
