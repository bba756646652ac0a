import type { IncomingHttpHeaders } from 'node:http';
import { z } from 'zod';
import { clock as systemClock } from '../../platform/clock';
import { isFromWechat, openResource, signPayCall, type PayCall } from './pay-crypto';
import { PayError } from './pay-error';
import { createComplaintCalls } from './pay-complaints';
import { createPayLibrary } from './pay-library';
import type { PayMerchant } from './pay-merchant';
import { createPayTransport, readSignedHeaders } from './pay-transport';
import { isWhole, readTradeBill, type BillLine } from './trade-bill';

/**
 * WeChat Pay, for one merchant. Each call may throw PayError, and may be made again with the same numbers: it has one effect.
 * Never call inside a transaction.
 */
export interface WechatPay extends ReturnType<typeof createComplaintCalls> {
  payeeName: string;
  mchId: string;
  /** The prepay id, valid for two hours. Throws ORDERPAID, ORDERCLOSED, OUTTRADENOUSED. */
  createOrder(order: NewOrder): Promise<string>;
  /** What wx.requestPayment is called with. */
  signPayCall(prepayId: string): PayCall;
  /** Null: WeChat knows no such order. */
  getOrder(outTradeNo: string): Promise<WechatOrder | null>;
  /** Nobody can pay it from now on. False: it was paid before; true: closed, or never known. */
  closeOrder(outTradeNo: string): Promise<boolean>;
  createRefund(refund: NewRefund): Promise<WechatRefund>;
  getRefund(outRefundNo: string): Promise<WechatRefund | null>;
  /** The lines of a day of China; null while WeChat is still writing it. Throws PayError `broken` when the file is not whole, `unreadable` when it makes no sense. */
  getTradeBill(day: string): Promise<BillLine[] | null>;
  /** What WeChat tells us, verified over the bytes as they came. Throws PayError `forged`. */
  openNotice(headers: IncomingHttpHeaders, body: Buffer): Promise<PayNotice>;
}

export interface NewOrder {
  outTradeNo: string;
  /** Cut to 42 characters (127 bytes); those of four bytes are left out, as WeChat takes none. */
  description: string;
  amountFen: number;
  openid: string;
  payUntil: Date;
  notifyUrl: string;
}

export interface NewRefund {
  outRefundNo: string;
  transactionId: string;
  refundFen: number;
  totalFen: number;
  reason: string;
  notifyUrl: string;
}

export type PayNotice =
  | { id: string; kind: 'paid'; order: WechatOrder }
  | { id: string; kind: 'refund'; refund: WechatRefund }
  /** Nothing that is waited for here. */
  | { id: string; kind: 'other' };

const order = z
  .object({
    mchid: z.string(),
    appid: z.string(),
    out_trade_no: z.string(),
    transaction_id: z.string().optional(),
    trade_state: z.string(),
    success_time: z.string().optional(),
    payer: z.object({ openid: z.string() }).optional(),
    amount: z.object({ total: z.int().optional() }).optional(),
  })
  .transform((read) => ({
    mchId: read.mchid,
    appId: read.appid,
    outTradeNo: read.out_trade_no,
    transactionId: read.transaction_id ?? null,
    /** REFUND: it was paid, and some of it went back. */
    state: read.trade_state,
    paidAt: read.success_time ? new Date(read.success_time) : null,
    openid: read.payer?.openid ?? null,
    amountFen: read.amount?.total ?? null,
  }));
export type WechatOrder = z.output<typeof order>;

/** The answer says `status`, the notice `refund_status`. */
const refund = z
  .object({
    refund_id: z.string(),
    out_refund_no: z.string(),
    out_trade_no: z.string(),
    status: z.string().optional(),
    refund_status: z.string().optional(),
    success_time: z.string().optional(),
    amount: z.object({ refund: z.int() }),
  })
  .transform((read) => ({
    refundId: read.refund_id,
    outRefundNo: read.out_refund_no,
    outTradeNo: read.out_trade_no,
    /** SUCCESS, CLOSED, PROCESSING or ABNORMAL. */
    state: read.status ?? read.refund_status ?? '',
    succeededAt: read.success_time ? new Date(read.success_time) : null,
    refundFen: read.amount.refund,
  }));
export type WechatRefund = z.output<typeof refund>;

const prepaid = z.object({ prepay_id: z.string().min(1) });
const billAt = z.object({ hash_type: z.literal('SHA1'), hash_value: z.string(), download_url: z.url() });
const notice = z.object({
  id: z.string(),
  event_type: z.string(),
  resource: z.object({
    algorithm: z.string(),
    ciphertext: z.string(),
    nonce: z.string(),
    associated_data: z.string().optional(),
  }),
});

export function createWechatPay(merchant: PayMerchant): WechatPay {
  const { clock = systemClock, apiV3Key, mchId, payeeName } = merchant;
  const now = () => clock.now();
  const transport = createPayTransport(merchant, now);
  const calls = createPayLibrary(merchant, transport);
  return {
    ...createComplaintCalls(transport, mchId),
    payeeName,
    mchId,
    async createOrder({ outTradeNo, description, amountFen, openid, payUntil, notifyUrl }) {
      const bytes = await calls.order({
        description: withoutWideCharacters(description).slice(0, 42) || '社区互助',
        out_trade_no: outTradeNo,
        time_expire: payUntil.toISOString().replace(/\.\d+Z$/, '+00:00'),
        notify_url: notifyUrl,
        amount: { total: amountFen, currency: 'CNY' },
        payer: { openid },
      });
      return read(prepaid, bytes, 'POST /v3/pay/transactions/jsapi').prepay_id;
    },
    signPayCall: (prepayId) => signPayCall(merchant, prepayId, now()),
    getOrder: (outTradeNo) =>
      known(async () => read(order, await calls.getOrder(outTradeNo), 'GET /v3/pay/transactions')),
    closeOrder: async (outTradeNo) => {
      try {
        await calls.closeOrder(outTradeNo);
        return true;
      } catch (error) {
        if (error instanceof PayError && error.code === 'ORDERPAID') return false;
        if (error instanceof PayError && CLOSED.includes(error.code)) return true;
        throw error;
      }
    },
    async createRefund({ outRefundNo, transactionId, refundFen, totalFen, reason, notifyUrl }) {
      const bytes = await calls.refund({
        transaction_id: transactionId,
        out_refund_no: outRefundNo,
        reason: withoutWideCharacters(reason).slice(0, 26) || '退款',
        notify_url: notifyUrl,
        amount: { refund: refundFen, total: totalFen, currency: 'CNY' },
      });
      return read(refund, bytes, 'POST /v3/refund/domestic/refunds');
    },
    getRefund: (outRefundNo) =>
      known(async () => read(refund, await calls.getRefund(outRefundNo), 'GET /v3/refund/domestic/refunds')),
    async getTradeBill(day) {
      const asked = await calls.askTradeBill(day).catch(noBill);
      if (!asked) return asked === null ? null : [];
      const { hash_value, download_url } = read(billAt, asked, 'GET /v3/bill/tradebill');
      const file = await calls.downloadBill(download_url);
      if (!isWhole(file, hash_value)) throw new PayError(BILL_FILE, 0, 'broken');
      try {
        return readTradeBill(file);
      } catch {
        throw new PayError(BILL_FILE, 0, 'unreadable');
      }
    },
    async openNotice(headers, body) {
      const signed = readSignedHeaders(headers);
      const key = signed && (await transport.keys.find(signed.serial));
      if (!key || !isFromWechat(key, signed, body, now())) throw forged();
      const { id, event_type, resource } = read(notice, body, NOTICE);
      const plain = Buffer.from(openResource(apiV3Key, resource));
      if (event_type.startsWith('TRANSACTION.')) return { id, kind: 'paid', order: own(read(order, plain, NOTICE)) };
      if (event_type.startsWith('REFUND.')) return { id, kind: 'refund', refund: read(refund, plain, NOTICE) };
      return { id, kind: 'other' };
    },
  };

  /** A notice for another merchant or another mini-program is not for us. */
  function own(said: WechatOrder): WechatOrder {
    if (said.mchId !== mchId || said.appId !== merchant.appId) throw forged();
    return said;
  }
}

const NOTICE = 'notice';
const BILL_FILE = 'GET /v3/billdownload/file';
const forged = () => new PayError(NOTICE, 0, 'forged');

/** How WeChat says that it knows no such order or refund; which of them depends on the endpoint. */
const UNKNOWN = ['ORDERNOTEXIST', 'RESOURCENOTEXISTS', 'REFUNDNOTEXISTS'];
/** Nobody can pay it: it is closed, or there is no such order. */
const CLOSED = ['ORDERCLOSED', ...UNKNOWN];

async function known<T>(ask: () => Promise<T>): Promise<T | null> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof PayError && UNKNOWN.includes(error.code)) return null;
    throw error;
  }
}

/** `null`: not written yet. `undefined`: nothing was paid or refunded on that day. */
function noBill(error: unknown): null | undefined {
  if (error instanceof PayError && error.code === 'STATEMENTCREATING') return null;
  if (error instanceof PayError && error.code === 'NOSTATEMENTEXIST') return undefined;
  throw error;
}

function read<T>(schema: z.ZodType<T>, bytes: Buffer, api: string): T {
  try {
    return schema.parse(JSON.parse(bytes.toString('utf8')));
  } catch {
    throw new PayError(api, 0, 'unreadable');
  }
}

/** WeChat Pay takes characters of up to three bytes: no emoji. */
const withoutWideCharacters = (text: string): string => text.replace(/[\u{10000}-\u{10FFFF}]/gu, '');
