import { In } from 'typeorm';
import { isUnpaid, paymentStatesBefore } from '@yuanli/shared/payments/payment-status';
import type { PrepayAnswer } from '@yuanli/shared/payments/payments.schema';
import type { Actor } from '../../platform/actor';
import { clock, fromNow, minutes, seconds } from '../../platform/clock';
import type { Tx } from '../../platform/database';
import { ensure } from '../../platform/refusal';
import { PayError } from '../../wechat/pay';
import type { PaymentDeps } from '../payments-deps';
import { askWechat, recordFound, refusePay, type Found } from './ask-wechat';
import { getPayment } from './get-payment';
import { loadOwnPayment } from './load-payment';
import { Payment } from './payment.entity';

/** WeChat keeps a prepay id for two hours; ours is asked for anew well before. */
const PREPAID_FOR = minutes(100);

/** What WeChat said: a prepay id, or that there is nothing to pay. */
export type Prepared = { prepayId: string } | { found: Found };

/**
 * Asks WeChat to wait for the money, outside of any transaction. Asked again, WeChat answers the same for the same order, so a
 * lost answer costs nothing. Throws payment.off, payment.not_open, payment.wechat_unavailable.
 */
export async function askForPrepay(deps: PaymentDeps, actor: Actor, { id }: { id: string }): Promise<Prepared> {
  const { pay, database, notifyUrl, log } = deps;
  const payment = await database.read((db) => loadOwnPayment(db, actor, id));
  ensure(pay, 'payment.off');
  const { prepayId, prepaidAt, payUntil, openid, title: description, amountFen } = payment;
  if (!isUnpaid(payment)) return { found: { kind: 'unchanged' } };
  ensure(payUntil > clock.now() && openid, 'payment.not_open');
  if (prepayId && prepaidAt && prepaidAt > fromNow(-PREPAID_FOR)) return { prepayId };
  const order = { outTradeNo: id, description, amountFen, openid, payUntil, notifyUrl };
  try {
    return { prepayId: await pay.createOrder(order) };
  } catch (error) {
    if (!(error instanceof PayError)) throw error;
    if (['ORDERPAID', 'ORDERCLOSED'].includes(error.code))
      return { found: await askWechat(pay, payment).catch(refusePay) };
    log.warn({ api: error.api, code: error.code, requestId: error.requestId }, 'WeChat Pay takes no order');
    return refusePay(error);
  }
}

/** Records the prepay id, and gives the phone what it needs to pay. */
export async function prepay(
  tx: Tx,
  deps: PaymentDeps,
  actor: Actor,
  { id }: { id: string },
  prepared: Prepared,
): Promise<PrepayAnswer> {
  if ('found' in prepared) {
    await recordFound(tx, deps.purposes, prepared.found);
    return { call: null, payment: await getPayment(tx, actor, { id }, deps) };
  }
  const { prepayId } = prepared;
  const now = clock.now();
  const waiting = { status: 'prepaid', statusAt: now, prepayId, prepaidAt: now } as const;
  const { affected } = await tx.update(
    Payment,
    // Asked for anew, a waiting order waits on.
    { id, status: In([...paymentStatesBefore('prepaid'), 'prepaid' as const]) },
    { ...waiting, nextCheckAt: fromNow(seconds(5)), checks: 0 },
  );
  return {
    call: affected === 1 ? deps.pay!.signPayCall(prepayId) : null,
    payment: await getPayment(tx, actor, { id }, deps),
  };
}
