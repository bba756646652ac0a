import type Pay from 'wechatpay-node-v3';
import type { PayMerchant } from './pay-merchant';
import type { PayRequest, PayTransport } from './pay-transport';

/** The calls of APIv3 that are made here; each gives the verified bytes of the answer. */
export interface PayCalls {
  order(params: OrderParams): Promise<Buffer>;
  getOrder(outTradeNo: string): Promise<Buffer>;
  closeOrder(outTradeNo: string): Promise<Buffer>;
  refund(params: RefundParams): Promise<Buffer>;
  getRefund(outRefundNo: string): Promise<Buffer>;
  /** `day`: 2026-12-01, in China. */
  askTradeBill(day: string): Promise<Buffer>;
  downloadBill(url: string): Promise<Buffer>;
}

export interface OrderParams {
  description: string;
  out_trade_no: string;
  time_expire: string;
  notify_url: string;
  amount: { total: number; currency: 'CNY' };
  payer: { openid: string };
}

export interface RefundParams {
  transaction_id: string;
  out_refund_no: string;
  reason: string;
  notify_url: string;
  amount: { refund: number; total: number; currency: 'CNY' };
}

/**
 * `wechatpay-node-v3` composes the calls; our transport sends them. The library has fixed hosts, guessable nonces, no time-out
 * and checks no answer, so nothing of its signing, sending and verifying is used: should it be given up, this file alone
 * is written anew.
 */
export function createPayLibrary(merchant: PayMerchant, transport: PayTransport): PayCalls {
  let library: Promise<Pay> | undefined;
  const open = () => (library ??= openLibrary(merchant, transport));
  const through = async (call: (pay: Pay) => Promise<unknown>) => bytesOf(await call(await open()));
  return {
    order: (params) => through((pay) => pay.transactions_jsapi(params)),
    getOrder: (out_trade_no) => through((pay) => pay.query({ out_trade_no })),
    closeOrder: (outTradeNo) => through((pay) => pay.close(outTradeNo)),
    refund: (params) => through((pay) => pay.refunds(params)),
    getRefund: (outRefundNo) => through((pay) => pay.find_refunds(outRefundNo)),
    askTradeBill: (bill_date) => through((pay) => pay.tradebill({ bill_date, bill_type: 'ALL' })),
    downloadBill: (url) => through((pay) => pay.downloadBill(url)),
  };
}

/** Loaded when the first call is made: without a merchant nobody needs it. */
async function openLibrary(merchant: PayMerchant, { send }: PayTransport): Promise<Pay> {
  const { appId: appid, mchId: mchid, certSerial: serial_no, privateKey, publicKey, apiV3Key: key } = merchant;
  const { default: Library } = await import('wechatpay-node-v3');
  const pay = new Library({
    ...{ appid, mchid, serial_no, key },
    publicKey: Buffer.from(publicKey),
    privateKey: Buffer.from(privateKey),
  });
  const answer = async (request: PayRequest) => ({ status: 200, data: await send(request) });
  pay.createHttp({
    get: (url) => answer({ method: 'GET', ...addressOf(url) }),
    post: (url, body) => answer({ method: 'POST', ...addressOf(url), body: body as object }),
    upload: () => Promise.reject(new Error('nothing is uploaded to WeChat Pay')),
  });
  return pay;
}

const BILL_PATH = '/v3/billdownload/';

/** The library writes WeChat's own host into every address; ours is chosen by the settings. */
function addressOf(url: string): Pick<PayRequest, 'path' | 'isUnsigned'> {
  const { pathname, search } = new URL(url);
  return { path: `${pathname}${search}`, isUnsigned: pathname.startsWith(BILL_PATH) };
}

function bytesOf(answer: unknown): Buffer {
  const { data } = answer as { data?: unknown };
  if (!Buffer.isBuffer(data)) throw new Error('the library gave something else than what was sent through it');
  return data;
}
