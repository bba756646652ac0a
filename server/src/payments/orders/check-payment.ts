import { isUnpaid } from '@yuanli/shared/payments/payment-status';
import type { PaymentAnswer } from '@yuanli/shared/payments/payments.schema';
import type { Actor } from '../../platform/actor';
import type { Tx } from '../../platform/database';
import { ensure } from '../../platform/refusal';
import type { WechatPay } from '../../wechat/pay';
import type { PaymentDeps } from '../payments-deps';
import { askWechat, closeAtWechat, recordFound, refusePay, type Found } from './ask-wechat';
import { getPayment } from './get-payment';
import { loadOwnPayment } from './load-payment';
import type { Payment } from './payment.entity';

type Ask = (pay: WechatPay, payment: Payment) => Promise<Found>;

/** For `checkPayment`: asks WeChat whether my money has come. Throws payment.wechat_unavailable. */
export const askAboutPayment = (deps: PaymentDeps, actor: Actor, input: { id: string }): Promise<Found> =>
  askAbout(deps, actor, input, askWechat);

/** For `cancelPayment`: closes my order at WeChat. Throws payment.wechat_unavailable. */
export const askToClose = (deps: PaymentDeps, actor: Actor, input: { id: string }): Promise<Found> =>
  askAbout(deps, actor, input, closeAtWechat);

async function askAbout(deps: PaymentDeps, actor: Actor, { id }: { id: string }, ask: Ask): Promise<Found> {
  const { pay, database } = deps;
  const payment = await database.read((db) => loadOwnPayment(db, actor, id));
  if (!isUnpaid(payment)) return { kind: 'unchanged' };
  ensure(pay, 'payment.off');
  return ask(pay, payment).catch(refusePay);
}

/** Records what WeChat said, and shows the payment as it is now. */
export async function recordAnswer(
  tx: Tx,
  deps: PaymentDeps,
  actor: Actor,
  { id }: { id: string },
  found: Found,
): Promise<PaymentAnswer> {
  await recordFound(tx, deps.purposes, found, actor);
  return getPayment(tx, actor, { id }, deps);
}
