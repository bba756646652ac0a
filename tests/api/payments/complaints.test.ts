import { paymentEndpoints as payments } from '@yuanli/shared/payments/payments.endpoints';
import { taskEndpoints as tasks } from '@yuanli/shared/tasks/tasks.endpoints';
import { clock, hours } from '../../../server/src/platform/clock';
import { EVERYWHERE } from '../../../server/src/places';
import { openMoneyDesk } from '../../support/money-desk';
import { expectRefused } from '../../support/refused';
import { useServer } from '../../support/use-server';

const { server, desk } = useServer(openMoneyDesk);
beforeEach(() => desk.pass(0));
afterAll(() => clock.set(null));

const issues = async (view: 'open' | 'settled' = 'open') => {
  const input = { communityId: desk.courtyard.communityId, view };
  return (await server.call(payments.findPaymentIssues, input, { as: desk.worker.token })).body.items;
};

it('who complains to WeChat is answered by the community within 48 hours, once', async () => {
  const wishId = await desk.openWish(5_000);
  const paymentId = await desk.give(wishId, 5_000, desk.neighbour);
  server.standIn.control('complain', { outTradeNo: paymentId, detail: '钱付了，不知道花到哪里去了' });
  const complainedAt = clock.now();
  await desk.runJob('follow-complaints');
  await desk.runJob('follow-complaints');
  expect(await issues()).toEqual([
    expect.objectContaining({ kind: 'complaint', paymentId, about: '钱付了，不知道花到哪里去了', wechatFen: 5_000 }),
  ]);
  const owed = await server.call(tasks.findTasks, { kind: 'answer_complaint' }, { as: desk.worker.token });
  expect(owed.body.items).toHaveLength(1);
  const dueIn = new Date(owed.body.items[0]!.dueAt).getTime() - complainedAt.getTime();
  expect(Math.abs(dueIn - hours(48))).toBeLessThan(2_000);

  const { id } = (await issues())[0]!;
  const note = '买放大镜的发票已经公布，在心愿的账本里可以看到。';
  await server.call(payments.settlePaymentIssue, { id, note }, { as: desk.worker.token });
  await server.settle();
  const { pay } = server.parts;
  const today = new Date(clock.now().getTime() + hours(8)).toISOString().slice(0, 10);
  expect(await pay!.findComplaints(today, today)).toEqual([expect.objectContaining({ isAnswered: true })]);
  await desk.runJob('follow-complaints');
  expect(await issues()).toEqual([]);
  expect(await issues('settled')).toEqual([expect.objectContaining({ note, settledBy: '林主任' })]);
});

it('an answer that was lost on its way is given once', async () => {
  const wishId = await desk.openWish(5_000);
  const paymentId = await desk.give(wishId, 5_000, await desk.newNeighbour());
  server.standIn.control('complain', { outTradeNo: paymentId, detail: '想退款' });
  await desk.runJob('follow-complaints');
  const { id } = (await issues())[0]!;
  server.standIn.control('fail-pay', {
    path: '/v3/merchant-service/complaints-v2/:complaintId/response',
    times: 2,
    isAfter: true,
  });
  await server.call(payments.settlePaymentIssue, { id, note: '已电话说明，款项会原路退回' }, { as: desk.worker.token });
  await server.settle();
  desk.pass(60_000);
  await server.settle();
  const today = new Date(clock.now().getTime() + hours(8)).toISOString().slice(0, 10);
  const all = await server.parts.pay!.findComplaints(today, today);
  expect(all.filter(({ isAnswered }) => !isAnswered)).toEqual([]);
});

it('what concerns no community is looked into by the operator', async () => {
  const operator = await desk.newNeighbour('operator', EVERYWHERE, '老马');
  const wishId = await desk.openWish(5_000);
  const paymentId = await desk.give(wishId, 5_000, await desk.newNeighbour());
  server.standIn.control('remind-access', { openid: server.standIn.control('issue-login-code', {}).openid });
  await server.standIn.control('pushes', {});
  await server.settle();
  const list = async (as: string) => server.call(payments.findPaymentIssues, { communityId: EVERYWHERE }, { as });
  const found = await list(operator.token);
  expect(found.body.items).toEqual([expect.objectContaining({ kind: 'not_managed', about: '商户号 1900009191' })]);
  expectRefused(await list(desk.worker.token), 'request.not_allowed');
  const owed = await server.call(tasks.findTasks, { kind: 'settle_payment_issue' }, { as: operator.token });
  expect(owed.body.items).toHaveLength(1);
  const settled = { id: found.body.items[0]!.id, note: '已在微信公众平台开通' };
  expect((await server.call(payments.settlePaymentIssue, settled, { as: operator.token })).status).toBe(200);
  expect((await desk.payment(paymentId)).status).toBe('paid');
});
