import fc from 'fast-check';
import { In, MoreThanOrEqual } from 'typeorm';
import { ReconciledDay } from '../../../server/src/payments/bills/reconciled-day.entity';
import { PaymentIssue } from '../../../server/src/payments/issues/payment-issue.entity';
import { Payment } from '../../../server/src/payments/orders/payment.entity';
import { Refund } from '../../../server/src/payments/refunds/refund.entity';
import { Spending } from '../../../server/src/payments/spendings/spending.entity';
import { clock } from '../../../server/src/platform/clock';
import { OutboxMessage } from '../../../server/src/platform/outbox/outbox-message.entity';
import { findLedgerDifferences } from '../../../server/src/points/checks/find-ledger-differences';
import { WishSponsoring } from '../../../server/src/wishes/sponsoring/wish-sponsoring.entity';
import { moneyStep, openMoneyPlay, type MoneyPlay, type MoneyStep } from '../../support/play-money';
import { startTestServer, type TestServer } from '../../support/test-server';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ TRUSTED_PROXIES: '1' });
});
afterAll(async () => {
  clock.set(null);
  await server.close();
});

/** Each inner list happens at once. */
const history = fc.array(fc.array(moneyStep, { minLength: 1, maxLength: 2 }), { minLength: 20, maxLength: 20 });

it('whatever happens to money, in whatever order: it is where the book says, once', async () => {
  await fc.assert(fc.asyncProperty(history, playOut), {
    numRuns: 30,
    interruptAfterTimeLimit: 60_000,
    endOnFailure: true,
  });
});

async function playOut(batches: MoneyStep[][]): Promise<void> {
  const play = await openMoneyPlay(server);
  try {
    for (const batch of batches) {
      await play.happenAtOnce(batch);
      await checkOnTheWay(play);
    }
  } finally {
    await play.makeWell();
  }
  await play.comeToRest();
  await checkOnTheWay(play);
  await checkAtRest(play);
}

const sum = (amounts: readonly number[]): number => amounts.reduce((all, one) => all + one, 0);

/** What holds at every moment. */
async function checkOnTheWay({ desk, wishIds }: MoneyPlay): Promise<void> {
  const book = await desk.book();
  expect(sum(Object.values(book))).toBe(0);
  for (const wishId of wishIds) expect(book[wishId] ?? 0).toBeGreaterThanOrEqual(0);
  expect(book['refunding'] ?? 0).toBeGreaterThanOrEqual(0);
  const sponsorings = await server.parts.database.read((db) => db.findBy(WishSponsoring, { wishId: In(wishIds) }));
  for (const { takenFen, neededFen, paidFen } of sponsorings) {
    expect(takenFen).toBeLessThanOrEqual(neededFen);
    expect(paidFen).toBeLessThanOrEqual(takenFen);
  }
}

/** What holds once nothing is on its way any more. */
async function checkAtRest({ desk, wishIds, firstDay, paymentIds }: MoneyPlay): Promise<void> {
  const ids = paymentIds();
  const { payments, refunds, undecided, sponsorings, days, issues, dead, differences } =
    await server.parts.database.read(async (db) => ({
      payments: await db.findBy(Payment, { id: In(ids) }),
      refunds: await db.findBy(Refund, { paymentId: In(ids) }),
      undecided: await db.findBy(Spending, { purposeId: In(wishIds), status: In(['checking', 'waiting']) }),
      sponsorings: await db.findBy(WishSponsoring, { wishId: In(wishIds) }),
      days: await db.findBy(ReconciledDay, { day: MoreThanOrEqual(firstDay) }),
      issues: await db.findBy(PaymentIssue, { isSettled: false, paymentId: In(ids) }),
      dead: await db.countBy(OutboxMessage, { state: 'dead' }),
      differences: await findLedgerDifferences(db),
    }));
  expect(differences).toEqual([]);
  expect(dead).toBe(0);
  expect(payments.filter(({ status }) => status === 'created' || status === 'prepaid')).toEqual([]);

  const orders = server.standIn.control('pay-orders', {}).filter(({ fields }) => ids.includes(fields.out_trade_no));
  const paidOrders = orders.filter(({ paidAt }) => paidAt !== undefined);
  const theirs = orders.flatMap((order) => order.refunds);
  const back = theirs.filter(({ status }) => status === 'SUCCESS');
  const held =
    sum(paidOrders.map(({ fields }) => fields.amount.total)) - sum(back.map(({ fields }) => fields.amount.refund));
  const book = await desk.book();
  expect(0 - (book['wechat'] ?? 0) - (book['wechat_settled'] ?? 0)).toBe(held);

  // What is paid there is paid here, and nothing else.
  expect(
    payments
      .filter(({ paidAt }) => paidAt)
      .map(({ id }) => id)
      .sort(),
  ).toEqual(paidOrders.map(({ fields }) => fields.out_trade_no).sort());
  // Each of our refunds is there once, and has ended alike; only those that WeChat closed are left to a person.
  expect(theirs.map(({ fields, status }) => [fields.out_refund_no, status]).sort()).toEqual(
    refunds.map(({ id, status }) => [id, status === 'succeeded' ? 'SUCCESS' : 'CLOSED']).sort(),
  );
  for (const { id, amountFen, refundedFen, refundingFen } of payments) {
    const own = refunds.filter(({ paymentId }) => paymentId === id);
    const sumOf = (isDone: boolean) =>
      sum(own.filter(({ status }) => (status === 'succeeded') === isDone).map((refund) => refund.amountFen));
    expect([refundedFen, refundingFen]).toEqual([sumOf(true), sumOf(false)]);
    expect(refundedFen + refundingFen).toBeLessThanOrEqual(amountFen);
  }
  // Nothing stays with a wish that has come to its end but what a spending waits to be decided for.
  const keptFor = (id: string) =>
    sum(undecided.filter(({ purposeId }) => purposeId === id).map(({ amountFen }) => amountFen));
  for (const { wishId, status, takenFen, paidFen } of sponsorings) {
    if (status === 'returned') expect(book[wishId] ?? 0).toBe(keptFor(wishId));
    else expect(takenFen).toBe(paidFen);
  }

  expect(days.length).toBeGreaterThan(0);
  for (const { day, billPaidFen, billRefundedFen, differences: found, ...ours } of days)
    expect([day, ours.ourPaidFen, ours.ourRefundedFen, found]).toEqual([day, billPaidFen, billRefundedFen, 0]);
  expect(issues.filter(({ kind }) => kind !== 'refund_failed' && kind !== 'shipping_stuck')).toEqual([]);
}
