import { LessThanOrEqual } from 'typeorm';
import { clock, fromNow, minutes, seconds } from '../../platform/clock';
import type { Database } from '../../platform/database';
import { eachByItself, type Job } from '../../platform/jobs';
import { PayError, type WechatPay } from '../../wechat/pay';
import { Payment } from '../orders/payment.entity';
import type { PaymentDeps } from '../payments-deps';
import { recordRefund, showFailed } from './record-refund';
import { Refund } from './refund.entity';

const BATCH = 50;
/** A refund that WeChat takes no word about for so many tries is shown to staff, and tried on. */
const TRIES_TO_SHOW = 12;

/** `payments.refund`: asks WeChat to give money back, and records its answer. Asked again under the same number, it goes back once. */
export async function askForRefund(deps: PaymentDeps, refundId: string): Promise<void> {
  const { pay, database } = deps;
  const found = await database.read(async (db) => {
    const refund = await db.findOneBy(Refund, { id: refundId });
    return refund?.status === 'requested'
      ? { refund, payment: await db.findOneByOrFail(Payment, { id: refund.paymentId }) }
      : null;
  });
  if (!found || !pay) return;
  const { refund, payment } = found;
  const answer = await pay.createRefund({
    ...{ outRefundNo: refund.id, transactionId: payment.transactionId!, reason: refund.reason },
    ...{ refundFen: refund.amountFen, totalFen: payment.amountFen, notifyUrl: deps.notifyUrl },
  });
  await database.inTransaction((tx) => recordRefund(tx, answer));
}

/** Asks about refunds that nothing is heard of, and asks again for those that WeChat does not know. */
export const followRefunds = (deps: PaymentDeps): Job => ({
  name: 'follow-refunds',
  everyMilliseconds: seconds(30),
  run: async (database) => {
    const { pay } = deps;
    if (!pay) return;
    const due = await database.read((db) =>
      db.find(Refund, { where: { nextTryAt: LessThanOrEqual(clock.now()) }, order: { nextTryAt: 'ASC' }, take: BATCH }),
    );
    let isAway = false;
    await eachByItself(due, async (refund) => {
      // A WeChat that does not answer is left alone till the next round.
      if (!isAway) isAway = !(await follow(database, pay, deps, refund));
    });
  },
});

/** False: WeChat does not answer at all. */
async function follow(database: Database, pay: WechatPay, deps: PaymentDeps, refund: Refund): Promise<boolean> {
  const { id, tries, nextTryAt } = refund;
  await database.inTransaction(async (tx) => {
    const wait = minutes(Math.min(2 ** tries, 60));
    await tx.update(Refund, { id, nextTryAt: nextTryAt! }, { tries: tries + 1, nextTryAt: fromNow(wait) });
    if (tries + 1 === TRIES_TO_SHOW) await showFailed(tx, refund);
  });
  try {
    const answer = await pay.getRefund(id);
    if (answer) await database.inTransaction((tx) => recordRefund(tx, answer));
    else await askForRefund(deps, id);
  } catch (error) {
    if (!(error instanceof PayError)) throw error;
    deps.log.warn({ api: error.api, code: error.code, requestId: error.requestId }, 'WeChat Pay gives nothing back');
    return error.status !== 0;
  }
  return true;
}
