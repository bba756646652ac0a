import { paymentEndpoints as payments } from '@yuanli/shared/payments/payments.endpoints';
import { taskEndpoints as tasks } from '@yuanli/shared/tasks/tasks.endpoints';
import { EVERYWHERE } from '../../../server/src/places';
import { useBillDays } from '../../support/bill-days';
import { expectRefused } from '../../support/refused';

const { server, days } = useBillDays();

describe('what does not fit the bill', () => {
  it('is shown once for each thing, however often and by however many it is found, and nothing is changed', async () => {
    const wishId = await days.desk.openWish(100_000);
    const [left, altered, unseen] = [
      await days.desk.newNeighbour(),
      await days.desk.newNeighbour(),
      await days.desk.newNeighbour(),
    ];
    const leftOut = await days.desk.give(wishId, 1_000, left);
    const other = await days.desk.give(wishId, 2_000, altered);
    days.dropNotices();
    const unbooked = await days.desk.intend(wishId, 3_000, unseen);
    await days.payWith(unbooked, unseen);
    days.alter({ change: 'leave-out', number: leftOut });
    days.alter({ change: 'amount', number: other, amountFen: 1_999 });
    days.alter({ change: 'amount', number: unbooked, amountFen: 30 });
    days.alter({ change: 'add', number: 'FOREIGN', amountFen: 777 });
    const before = await days.desk.book();
    days.passTo(1, '10:30');
    await Promise.all([days.reconcile(), days.reconcile(), days.reconcile()]);
    for (let n = 0; n < 3; n++) await days.reconcile();
    const { communityId } = days.desk.courtyard;
    const found = await days.issuesOf(days.day);
    expect(found).toHaveLength(4);
    expect(found).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ kind: 'missing_there', communityId, paymentId: leftOut, ourFen: 1_000 }),
        expect.objectContaining({
          kind: 'amount_differs',
          communityId,
          paymentId: other,
          ourFen: 2_000,
          wechatFen: 1_999,
        }),
        expect.objectContaining({ kind: 'amount_differs', paymentId: unbooked, ourFen: null, wechatFen: 30 }),
        expect.objectContaining({ kind: 'missing_here', communityId: EVERYWHERE, paymentId: null, wechatFen: 777 }),
      ]),
    );
    expect(await days.reconciledOn(days.day)).toMatchObject({
      ...{ billPaidFen: 1_999 + 30 + 777, ourPaidFen: 3_000, differences: 4 },
    });
    expect(await days.desk.book()).toEqual(before);
    expect((await days.desk.payment(unbooked)).status).toBe('prepaid');
    // WeChat itself says of the order what was paid.
    await days.desk.runJob('follow-payments');
    expect((await days.desk.payment(unbooked)).status).toBe('paid');
    expect((await days.desk.book())[wishId]).toBe(6_000);
  });

  it('a refund that is missing there, and one of another amount', async () => {
    const [one, two] = [await days.desk.openWish(10_000), await days.desk.openWish(10_000)];
    const [first, second] = [
      await days.desk.give(one, 1_000, days.desk.neighbour),
      await days.desk.give(two, 2_000, days.desk.neighbour),
    ];
    await days.giveBack(one);
    await days.giveBack(two);
    const [missing, other] = [(await days.desk.refundsOf(first))[0]!.id, (await days.desk.refundsOf(second))[0]!.id];
    days.alter({ change: 'leave-out', number: missing });
    days.alter({ change: 'amount', number: other, amountFen: 1_900 });
    await days.nextMorning();
    const found = await days.issuesOf(days.day);
    expect(found).toHaveLength(2);
    expect(found).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ kind: 'missing_there', paymentId: first, ourFen: 1_000, wechatFen: null }),
        expect.objectContaining({ kind: 'amount_differs', paymentId: second, ourFen: 2_000, wechatFen: 1_900 }),
      ]),
    );
  });

  it('and is of no payment of ours is a task of the operator, who writes down what was done', async () => {
    days.alter({ change: 'add', number: `FOREIGN-${days.day}`, amountFen: 500 });
    await days.nextMorning();
    const operator = await days.desk.newNeighbour('operator', EVERYWHERE, '平台小唐');
    const list = { communityId: EVERYWHERE };
    const shown = await server.call(payments.findPaymentIssues, list, { as: operator.token });
    const issue = shown.body.items.find(({ about }) => about.includes(`FOREIGN-${days.day}`))!;
    expect(issue).toMatchObject({ kind: 'missing_here', ourFen: null, wechatFen: 500, settledAt: null });
    const tasksOf = async (as: string) =>
      (await server.call(tasks.findTasks, { kind: 'settle_payment_issue' }, { as })).body.items.filter(
        ({ subjectId }) => subjectId === issue.id,
      );
    expect(await tasksOf(operator.token)).toEqual([
      expect.objectContaining({ title: '微信账单上有，我们没有', note: `订单 FOREIGN-${days.day}` }),
    ]);
    expect(await tasksOf(days.desk.worker.token)).toEqual([]);
    const note = '是物业的收款，和本平台无关';
    const settle = (as: string) => server.call(payments.settlePaymentIssue, { id: issue.id, note }, { as });
    for (const { token } of [days.desk.worker, days.desk.supervisor, days.desk.neighbour]) {
      expectRefused(await server.call(payments.findPaymentIssues, list, { as: token }), 'request.not_allowed');
      expectRefused(await settle(token), 'request.not_allowed');
    }
    expect(await settle(operator.token)).toMatchObject({ status: 200, body: { note, settledBy: '平台小唐' } });
    expect(await tasksOf(operator.token)).toEqual([]);
    const settled = await server.call(payments.findPaymentIssues, { ...list, view: 'settled' }, { as: operator.token });
    expect(settled.body.items).toEqual([expect.objectContaining({ id: issue.id, note, settledBy: '平台小唐' })]);
    await days.reconcile();
    expect(await days.issuesOf(days.day)).toEqual([]);
  });
});
