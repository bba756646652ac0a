import type { PaymentDeps } from '../payments';
import { wishPurpose } from '../wishes';
import type { Parts } from './parts';

/** What payments asks of the services above it, and of WeChat. */
export const paymentDeps = ({ env, database, log, pay, wechat }: Parts): PaymentDeps => ({
  ...{ database, log, pay, wechat, purposes: { wish: wishPurpose } },
  notifyUrl: new URL('/wechat/pay/notice', env.PUBLIC_URL).href,
});
