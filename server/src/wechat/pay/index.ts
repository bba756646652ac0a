export { createWechatPay, type PayNotice, type WechatOrder, type WechatPay, type WechatRefund } from './pay-client';
export { PayError } from './pay-error';
export type { PayComplaint } from './pay-complaints';
export type { PayMerchant } from './pay-merchant';
export type { BillLine } from './trade-bill';
