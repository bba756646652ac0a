import { paymentEndpoints as payments } from '@yuanli/shared/payments/payments.endpoints';
import { messageEndpoints as messages } from '@yuanli/shared/messages/messages.endpoints';
import { sponsoringEndpoints as sponsoring } from '@yuanli/shared/wishes/sponsoring.endpoints';
import { recordClosed } from '../../../server/src/payments/orders/record-closed';
import { recordPaid } from '../../../server/src/payments/orders/record-paid';
import { wishPurpose } from '../../../server/src/wishes';
import { clock, minutes } from '../../../server/src/platform/clock';
import { openMoneyDesk } from '../../support/money-desk';
import { codeOf, expectRefused } from '../../support/refused';
import { useServer } from '../../support/use-server';

const { server, desk } = useServer(openMoneyDesk);
beforeEach(() => desk.pass(0));
afterEach(async () => {
  server.standIn.control('set-pay-down', { isDown: false });
  server.standIn.control('set-pay-toggles', { noticesAreDropped: false, noticesAreHeld: false, noticeCopies: 1 });
  await desk.arrive();
});
afterAll(() => clock.set(null));

describe('paying', () => {
  it('is intended, prepaid, paid, shipped and settled, and booked at each step', async () => {
    const wishId = await desk.openWish(30_000);
    const before = await desk.book();
    const id = await desk.intend(wishId, 12_000, desk.neighbour);
    expect(await desk.payment(id)).toMatchObject({ status: 'created', prepayId: null, amountFen: 12_000 });
    const { call, payment } = await desk.prepay(id, desk.neighbour);
    expect(payment).toMatchObject({
      status: 'prepaid',
      payeeName: '槐荫社区居民委员会',
      can: { pay: true, cancel: true },
    });
    expect(call).toMatchObject({ signType: 'RSA', package: expect.stringMatching(/^prepay_id=wx/) as string });

    expect(desk.payAtWechat(call!)).toMatchObject({ result: 'ok' });
    await desk.arrive();
    expect(await desk.payment(id)).toMatchObject({ status: 'paid', shippingState: 'waiting', nextCheckAt: null });
    const paid = await desk.book();
    expect(paid[wishId]).toBe(12_000);
    expect(paid['wechat']! - (before['wechat'] ?? 0)).toBe(-12_000);

    await desk.wait();
    expect(await desk.payment(id)).toMatchObject({ status: 'paid', shippingState: 'done', openid: null });
    const { transactionId } = await desk.payment(id);
    server.standIn.control('settle-order', { outTradeNo: id });
    await server.standIn.control('pushes', {});
    await server.settle();
    expect(await desk.payment(id)).toMatchObject({ status: 'settled', transactionId });
    const settled = await desk.book();
    expect(settled['wechat_settled']! - (before['wechat_settled'] ?? 0)).toBe(-12_000);
    expect(settled['wechat']).toBe(before['wechat']);
    const inbox = await server.call(messages.findMessages, {}, { as: desk.neighbour.token });
    expect(inbox.body.items[0]).toMatchObject({ title: '付款成功，谢谢您', link: { kind: 'payment', id } });
  });

  it('asked for again gives another call for the same order, and nothing to pay once it is paid', async () => {
    const wishId = await desk.openWish(10_000);
    const id = await desk.intend(wishId, 10_000, desk.neighbour);
    const [first, second] = [await desk.prepay(id, desk.neighbour), await desk.prepay(id, desk.neighbour)];
    expect(first.call!.package).toBe(second.call!.package);
    desk.payAtWechat(second.call!);
    await desk.arrive();
    expect(await desk.prepay(id, desk.neighbour)).toMatchObject({ call: null, payment: { status: 'paid' } });
  });

  it('the phone proves nothing: without a notice the server asks, and so does the worker', async () => {
    server.standIn.control('set-pay-toggles', { noticesAreDropped: true });
    const wishId = await desk.openWish(20_000);
    const [byPhone, byWorker] = [await desk.newNeighbour(), await desk.newNeighbour()];
    const ids = [await desk.intend(wishId, 5_000, byPhone), await desk.intend(wishId, 6_000, byWorker)] as const;
    for (const [index, who] of [byPhone, byWorker].entries())
      desk.payAtWechat((await desk.prepay(ids[index]!, who)).call!);
    const asked = await server.call(payments.checkPayment, { id: ids[0] }, { as: byPhone.token });
    expect(asked.body).toMatchObject({ status: 'paid', paidAt: expect.any(String) as string });
    expect((await desk.payment(ids[1])).status).toBe('prepaid');
    desk.pass(minutes(1));
    await desk.runJob('follow-payments');
    expect((await desk.payment(ids[1])).status).toBe('paid');
    expect(await desk.sponsoring(wishId)).toMatchObject({ paidFen: 11_000, takenFen: 11_000, payers: 2 });
  });

  it('nobody else sees a payment, and no other wish is paid by it', async () => {
    const wishId = await desk.openWish(10_000);
    const id = await desk.intend(wishId, 10_000, desk.neighbour);
    const other = await desk.newNeighbour();
    for (const endpoint of [payments.getPayment, payments.prepay, payments.checkPayment, payments.cancelPayment])
      expectRefused(
        await server.call(endpoint as typeof payments.getPayment, { id }, { as: other.token }),
        'payment.not_found',
      );
  });

  it('what nobody pays is closed, and its share is free again', async () => {
    const wishId = await desk.openWish(10_000);
    const late = await desk.intend(wishId, 10_000, desk.neighbour);
    await desk.prepay(late, desk.neighbour);
    const other = await desk.newNeighbour();
    const full = await server.call(sponsoring.sponsorWish, { id: wishId, amountFen: 100 }, { as: other.token });
    expectRefused(full, 'wish.sponsoring_busy');
    desk.pass(minutes(32));
    await desk.runJob('follow-payments');
    expect(await desk.payment(late)).toMatchObject({ status: 'closed', openid: null, nextCheckAt: null });
    expect(await desk.sponsoring(wishId)).toMatchObject({ takenFen: 0, status: 'open' });
    expect(await desk.prepay(late, desk.neighbour)).toMatchObject({ call: null, payment: { status: 'closed' } });
  });

  it('is given up by the payer, here and at WeChat', async () => {
    const wishId = await desk.openWish(10_000);
    const id = await desk.intend(wishId, 4_000, desk.neighbour);
    const { call } = await desk.prepay(id, desk.neighbour);
    const cancelled = await server.call(payments.cancelPayment, { id }, { as: desk.neighbour.token });
    expect(cancelled.body).toMatchObject({ status: 'closed', can: { pay: false, cancel: false } });
    expect(desk.payAtWechat(call!)).toMatchObject({ result: 'fail' });
    expect((await desk.sponsoring(wishId)).takenFen).toBe(0);
  });

  it('given up at the moment it was paid, it counts as paid', async () => {
    server.standIn.control('set-pay-toggles', { noticesAreDropped: true });
    const wishId = await desk.openWish(10_000);
    const id = await desk.intend(wishId, 4_000, desk.neighbour);
    desk.payAtWechat((await desk.prepay(id, desk.neighbour)).call!);
    const cancelled = await server.call(payments.cancelPayment, { id }, { as: desk.neighbour.token });
    expect(cancelled.body.status).toBe('paid');
  });

  it('money that comes for a closed order goes back by itself, once', async () => {
    server.standIn.control('set-pay-toggles', { noticesAreHeld: true });
    const wishId = await desk.openWish(10_000);
    const payer = await desk.newNeighbour();
    const id = await desk.intend(wishId, 4_000, payer);
    desk.payAtWechat((await desk.prepay(id, payer)).call!);
    // As if WeChat had closed it a moment before: nothing here knows of the money.
    const payment = await desk.payment(id);
    await server.parts.database.inTransaction((tx) => recordClosed(tx, { wish: wishPurpose }, null, payment));
    const before = await desk.book();
    await server.standIn.control('release-notices', {});
    await server.standIn.control('release-notices', {});
    await server.settle();
    expect(await desk.payment(id)).toMatchObject({ status: 'refunding', refundingFen: 4_000 });
    desk.pass(minutes(2));
    server.standIn.control('set-pay-toggles', { noticesAreHeld: false });
    await desk.runJob('follow-refunds');
    await desk.arrive();
    expect(await desk.payment(id)).toMatchObject({ status: 'refunded', refundedFen: 4_000, refundingFen: 0 });
    expect(await desk.book()).toEqual(before);
    expect(await desk.refundsOf(id)).toHaveLength(1);
    expect(await desk.sponsoring(wishId)).toMatchObject({ takenFen: 0, paidFen: 0 });
  });

  it('50 notices of one payment at once have one effect', async () => {
    server.standIn.control('set-pay-toggles', { noticeCopies: 50 });
    const wishId = await desk.openWish(10_000);
    const id = await desk.give(wishId, 3_000, desk.neighbour);
    expect(await desk.payment(id)).toMatchObject({ status: 'paid' });
    expect((await desk.book())[wishId]).toBe(3_000);
    expect(await desk.sponsoring(wishId)).toMatchObject({ paidFen: 3_000, payers: 1 });
    const notices = await server.standIn.control('notices', {});
    expect(notices.at(-1)!.attempts.filter(({ status }) => status === 204)).toHaveLength(50);
  });

  it('of many who give at once, never more is taken than is needed', async () => {
    const wishId = await desk.openWish(10_000);
    const people = await Promise.all(Array.from({ length: 12 }, () => desk.newNeighbour()));
    const answers = await Promise.all(
      people.map(({ token }) => server.call(sponsoring.sponsorWish, { id: wishId, amountFen: 2_000 }, { as: token })),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(5);
    for (const answer of answers.filter(({ status }) => status !== 200))
      expect(['wish.sponsoring_left', 'wish.sponsoring_busy']).toContain(codeOf(answer));
    expect((await desk.sponsoring(wishId)).takenFen).toBe(10_000);
  });

  it('one person gives no more in a day than the limit, from however many phones', async () => {
    const [payer, wishIds] = [await desk.newNeighbour(), [] as string[]];
    for (let n = 0; n < 4; n++) wishIds.push(await desk.openWish(100_000));
    const answers = await Promise.all(
      wishIds.map((id) => server.call(sponsoring.sponsorWish, { id, amountFen: 100_000 }, { as: payer.token })),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(2);
    expect(answers.map(codeOf).filter((code) => code === 'payment.limit_reached')).toHaveLength(2);
    const shown = await server.call(sponsoring.getSponsoring, { id: wishIds[0]! }, { as: payer.token });
    expect(shown.body.mostFen).toBe(0);
  });

  it('a WeChat that is away for an hour keeps nobody’s money, and all comes right afterwards', async () => {
    const wishId = await desk.openWish(20_000);
    const [before, during] = [await desk.newNeighbour(), await desk.newNeighbour()];
    const paidId = await desk.intend(wishId, 5_000, before);
    const { call } = await desk.prepay(paidId, before);
    server.standIn.control('set-pay-toggles', { noticesAreDropped: true });
    desk.payAtWechat(call!);
    server.standIn.control('set-pay-down', { isDown: true, how: 'cut' });
    const waitingId = await desk.intend(wishId, 5_000, during);
    const refused = await server.call(payments.prepay, { id: waitingId }, { as: during.token });
    expectRefused(refused, 'payment.wechat_unavailable');
    for (let minute = 0; minute < 60; minute += 10) {
      desk.pass(minutes(10));
      await desk.runJob('follow-payments');
    }
    expect((await desk.payment(paidId)).status).toBe('prepaid');
    server.standIn.control('set-pay-down', { isDown: false });
    desk.pass(minutes(31));
    await desk.runJob('follow-payments');
    expect((await desk.payment(paidId)).status).toBe('paid');
    expect((await desk.payment(waitingId)).status).toBe('closed');
    expect(await desk.sponsoring(wishId)).toMatchObject({ paidFen: 5_000, takenFen: 5_000 });
  });

  it('what does not fit its order is not booked, and shown to staff once', async () => {
    const wishId = await desk.openWish(10_000);
    const payer = await desk.newNeighbour();
    const id = await desk.intend(wishId, 4_000, payer);
    const transactionId = '4200000000000000000000000001';
    const facts = { outTradeNo: id, transactionId, openid: 'o'.padEnd(28, 'x'), amountFen: 4_000, paidAt: clock.now() };
    for (const wrong of [facts, facts, { ...facts, openid: null, amountFen: 400 }])
      await server.parts.database.inTransaction((tx) => recordPaid(tx, { wish: wishPurpose }, wrong));
    expect((await desk.payment(id)).status).toBe('created');
    const input = { communityId: desk.courtyard.communityId };
    const open = await server.call(payments.findPaymentIssues, input, { as: desk.worker.token });
    expect(open.body.items).toEqual([
      expect.objectContaining({ kind: 'wrong_payment', paymentId: id, ourFen: 4_000, wechatFen: 4_000 }),
    ]);
    const issueId = open.body.items[0]!.id;
    const note = '已在商户平台原路退回';
    expectRefused(
      await server.call(payments.settlePaymentIssue, { id: issueId, note }, { as: payer.token }),
      'request.not_allowed',
    );
    const settled = await server.call(payments.settlePaymentIssue, { id: issueId, note }, { as: desk.worker.token });
    expect(settled.body).toMatchObject({ note, settledBy: '林主任' });
    expectRefused(
      await server.call(payments.settlePaymentIssue, { id: issueId, note }, { as: desk.supervisor.token }),
      'payment.issue_settled',
    );
  });

  it('errno 102 on a phone is told to staff once', async () => {
    const wishId = await desk.openWish(10_000);
    const id = await desk.intend(wishId, 1_000, desk.neighbour);
    server.standIn.control('set-payment-shut', { isShut: true });
    expect(desk.payAtWechat((await desk.prepay(id, desk.neighbour)).call!)).toMatchObject({ errno: 102 });
    for (let n = 0; n < 3; n++) await server.call(payments.reportShutPayment, { id }, { as: desk.neighbour.token });
    server.standIn.control('set-payment-shut', { isShut: false });
    const input = { communityId: desk.courtyard.communityId };
    const { body } = await server.call(payments.findPaymentIssues, input, { as: desk.worker.token });
    expect(body.items.filter(({ kind }) => kind === 'payment_shut')).toHaveLength(1);
    expect((await server.call(payments.getMerchant, input, { as: desk.worker.token })).body).toEqual({
      ...{ isOn: true, payeeName: '槐荫社区居民委员会', openIssues: 1 },
    });
  });
});
