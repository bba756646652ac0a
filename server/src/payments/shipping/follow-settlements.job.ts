import { Between, In, IsNull } from 'typeorm';
import { days, fromNow, hours } from '../../platform/clock';
import { eachByItself, type Job } from '../../platform/jobs';
import { WechatError } from '../../wechat';
import { Payment } from '../orders/payment.entity';
import type { PaymentDeps } from '../payments-deps';
import { settlePayment } from './ship-payment';

const BATCH = 500;
/** WeChat lets go of what nobody confirms after ten days, and tells it three times within seconds: all three may be lost. */
const [FROM, UNTIL] = [days(11), days(21)];

/** Asks each day about payments whose money should be free by now, should the word of it have been lost. */
export const followSettlements = ({ pay, wechat, log }: PaymentDeps): Job => ({
  name: 'follow-settlements',
  everyMilliseconds: hours(24),
  run: async (database) => {
    if (!pay) return;
    const waiting = await database.read((db) =>
      db.find(Payment, {
        where: {
          ...{ shippingState: 'done', settledAt: IsNull(), paidAt: Between(fromNow(-UNTIL), fromNow(-FROM)) },
          status: In(['paid', 'refunding', 'partly_refunded']),
        },
        order: { paidAt: 'ASC' },
        take: BATCH,
      }),
    );
    await eachByItself(waiting, async ({ transactionId }) => {
      try {
        const { isSettled } = await wechat.getShippedOrder(transactionId!);
        if (isSettled) await database.inTransaction((tx) => settlePayment(tx, transactionId!));
      } catch (error) {
        if (!(error instanceof WechatError)) throw error;
        log.warn({ api: error.api, errcode: error.errcode }, 'WeChat does not say whether the money is free');
      }
    });
  },
});
