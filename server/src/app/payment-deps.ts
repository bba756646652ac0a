import type { PaymentDeps, PaymentPurposes } from '../payments';
import { wishPurpose } from '../wishes';
import type { Parts } from './parts';

/** Which service is told when money for a purpose moves. */
export const paymentPurposes: PaymentPurposes = { wish: wishPurpose };

/** What payments asks of the services above it, and of WeChat. */
export const paymentDeps = ({ env, database, log, pay, wechat }: Parts): PaymentDeps => ({
  ...{ database, log, pay, wechat, purposes: paymentPurposes },
  notifyUrl: new URL('/wechat/pay/notice', env.PUBLIC_URL).href,
});
