import { And, In, LessThan, MoreThanOrEqual } from 'typeorm';
import { addDays, dayInChina, momentInChina } from '@yuanli/shared/china-time';
import { EVERYWHERE } from '../../places';
import { clock, hours, minutes } from '../../platform/clock';
import { inChunks, insertOnce, type Database, type Reader } from '../../platform/database';
import type { Job } from '../../platform/jobs';
import { PayError, type BillLine } from '../../wechat/pay';
import { raiseIssue } from '../issues/payment-issues';
import { recordPaid } from '../orders/record-paid';
import { Payment } from '../orders/payment.entity';
import type { PaymentDeps } from '../payments-deps';
import { recordRefund } from '../refunds/record-refund';
import { Refund } from '../refunds/refund.entity';
import { compareDay, nameRefundsByHand, type OurMoney } from './compare-day';
import { ReconciledDay } from './reconciled-day.entity';

/** WeChat writes the bill of a day until about ten the next morning. */
const READY_AT = '10:10';
/** So many past days are tried again. */
const DAYS_BACK = 7;

/** Compares each past day with WeChat's bill, once: what the bill knows and we do not is booked where it fits, and shown where it does not. */
export const reconcileBills = (deps: PaymentDeps): Job => ({
  name: 'reconcile-bills',
  everyMilliseconds: minutes(30),
  run: async (database) => {
    if (!deps.pay) return;
    const today = dayInChina(clock.now());
    for (let back = DAYS_BACK; back >= 1; back -= 1) {
      const day = addDays(today, -back);
      if (clock.now() < momentInChina(addDays(day, 1), READY_AT)) continue;
      if (await database.read((db) => db.existsBy(ReconciledDay, { day }))) continue;
      try {
        await reconcileDay(database, deps, day);
      } catch (error) {
        if (!(error instanceof PayError)) throw error;
        deps.log.warn({ api: error.api, code: error.code, day }, 'WeChat Pay gives no bill');
      }
    }
  },
});

/** One day of China. Throws PayError. */
export async function reconcileDay(database: Database, deps: PaymentDeps, day: string): Promise<void> {
  const lines = await deps.pay!.getTradeBill(day);
  if (!lines) return;
  const bill = nameRefundsByHand(lines, await database.read((db) => findFailedRefunds(db, lines)));
  const find = () => database.read((db) => findOurMoney(db, day, bill));
  await bookMissing(database, deps, bill, await find());
  const ours = await find();
  const { differences, ...sums } = compareDay(bill, ours);
  await database.inTransaction(async (tx) => {
    const row = { day, ...sums, differences: differences.length, reconciledAt: clock.now() };
    if (!(await insertOnce(tx, ReconciledDay, row))) return;
    for (const { key, ...difference } of differences)
      await raiseIssue(tx, { ...difference, key: `${day}:${key}`, communityId: difference.communityId ?? EVERYWHERE });
  });
}

/** What a lost notice did not tell, the bill tells: the same conditional changes as ever. What does not fit is left for the comparison. */
async function bookMissing(
  database: Database,
  { purposes }: PaymentDeps,
  bill: readonly BillLine[],
  ours: OurMoney,
): Promise<void> {
  for (const { kind, at, outTradeNo, outRefundNo, refundId, refundStatus, transactionId, amountFen } of bill) {
    const payment = ours.payments.get(outTradeNo);
    const refund = ours.refunds.get(outRefundNo ?? '');
    if (kind === 'paid' && payment && !payment.paidAt && payment.amountFen === amountFen) {
      const facts = { outTradeNo, transactionId, amountFen, openid: null, paidAt: at };
      await database.inTransaction((tx) => recordPaid(tx, purposes, facts));
    }
    if (refundStatus === 'SUCCESS' && refund && !refund.succeededAt && refund.amountFen === amountFen) {
      const facts = { outRefundNo: refund.id, refundId: refundId!, state: 'SUCCESS', succeededAt: at };
      await database.inTransaction((tx) => recordRefund(tx, { ...facts, refundFen: amountFen }));
    }
  }
}

/** Our refunds that WeChat could not make, of the orders on this bill. */
async function findFailedRefunds(db: Reader, bill: readonly BillLine[]): Promise<Refund[]> {
  const refunded = bill.filter(({ kind }) => kind === 'refunded');
  const failed: Refund[] = [];
  for (const ids of inChunks(refunded.map(({ outTradeNo }) => outTradeNo)))
    failed.push(...(await db.findBy(Refund, { paymentId: In([...ids]), status: 'failed' })));
  return failed;
}

/** WeChat's clock and ours may differ by so much around midnight. */
const NEAR = hours(1);

/** Our payments and refunds of a day, and those that the bill names, whichever day we have them on. */
async function findOurMoney(db: Reader, day: string, bill: readonly BillLine[]): Promise<OurMoney> {
  const [from, to] = [momentInChina(day), momentInChina(addDays(day, 1))];
  const within = And(MoreThanOrEqual(from), LessThan(to));
  const payments = await db.find(Payment, { where: { paidAt: within } });
  const refunds = await db.find(Refund, { where: { succeededAt: within } });
  const known = {
    payments: new Map(payments.map((row) => [row.id, row])),
    refunds: new Map(refunds.map((row) => [row.id, row])),
  };
  for (const ids of inChunks(bill.map(({ outTradeNo }) => outTradeNo)))
    for (const row of await db.findBy(Payment, { id: In([...ids]) })) known.payments.set(row.id, row);
  for (const ids of inChunks(bill.flatMap(({ outRefundNo }) => outRefundNo ?? [])))
    for (const row of await db.findBy(Refund, { id: In([...ids]) })) known.refunds.set(row.id, row);
  const isWithin = (at: Date) => at.getTime() - from.getTime() >= NEAR && to.getTime() - at.getTime() >= NEAR;
  return { ...known, isWithin };
}
