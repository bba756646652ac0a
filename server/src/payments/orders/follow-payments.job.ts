import { LessThanOrEqual } from 'typeorm';
import { clock, fromNow, minutes, seconds } from '../../platform/clock';
import { eachByItself, type Job } from '../../platform/jobs';
import { PayError, type WechatPay } from '../../wechat/pay';
import type { PaymentDeps } from '../payments-deps';
import { askWechat, closeAtWechat, recordFound, type Found } from './ask-wechat';
import { Payment } from './payment.entity';

const BATCH = 50;
/** How long after each question the next one is asked: a notice may be lost. */
const PAUSES = [seconds(5), seconds(30), minutes(1), minutes(3), minutes(5), minutes(10), minutes(30)];
/** Whoever began to pay in the last minute may finish. */
const GRACE = minutes(1);

/** Asks WeChat about payments that nothing is heard of, and closes those whose time is over. With WeChat away it tries again later. */
export const followPayments = ({ pay, purposes, log }: PaymentDeps): Job => ({
  name: 'follow-payments',
  everyMilliseconds: seconds(10),
  run: async (database) => {
    if (!pay) return;
    const due = await database.read((db) =>
      db.find(Payment, {
        where: { nextCheckAt: LessThanOrEqual(clock.now()) },
        order: { nextCheckAt: 'ASC' },
        take: BATCH,
      }),
    );
    // A WeChat that does not answer is left alone till the next round: each silence takes seconds, and other jobs wait.
    let isAway = false;
    await eachByItself(due, async (payment) => {
      if (isAway) return;
      const found = await follow(pay, payment).catch((error: unknown): Found => {
        if (!(error instanceof PayError)) throw error;
        log.warn({ api: error.api, code: error.code, requestId: error.requestId }, 'WeChat Pay does not answer');
        isAway = error.status === 0;
        return { kind: 'unchanged' };
      });
      await database.inTransaction(async (tx) => {
        const { id, checks, nextCheckAt } = payment;
        const next = { nextCheckAt: fromNow(PAUSES[Math.min(checks, PAUSES.length - 1)]!), checks: checks + 1 };
        await tx.update(Payment, { id, nextCheckAt: nextCheckAt! }, next);
        await recordFound(tx, purposes, found);
      });
    });
  },
});

const follow = (pay: WechatPay, payment: Payment): Promise<Found> =>
  payment.payUntil < fromNow(-GRACE) ? closeAtWechat(pay, payment) : askWechat(pay, payment);
