import { chinaDay } from './china-time';
import type { PayOrder } from './orders';
import type { PayRefund } from './refunds';

/** One line of a bill, before it is written. */
export interface BillRow {
  kind: 'payment' | 'refund';
  /** out_trade_no of a payment, out_refund_no of a refund: what a change of the bill names. */
  number: string;
  at: number;
  amountFen: number;
  transactionId: string;
  outTradeNo: string;
  refundId: string;
  status: string;
  openid: string;
  description: string;
  attach: string;
}

export type BillKind = 'trade' | 'fund';
type Moment = (order: PayOrder, refund?: PayRefund) => number | undefined;

/** A bill of trades tells refunds when they were asked for, one of the account when the money went. */
const MOMENTS: Record<BillKind, Moment> = {
  trade: (order, refund) => (refund ? refund.createdAt : order.paidAt),
  fund: (order, refund) => (refund ? refund.succeededAt : order.paidAt),
};

/** Everything up to the end of a day, in the order of time. */
export function billRows(kind: BillKind, orders: readonly PayOrder[], refundsOf: (outTradeNo: string) => PayRefund[]) {
  const rows = orders.flatMap((order) => {
    const refunds = refundsOf(order.fields.out_trade_no).filter(({ status }) => status !== 'CLOSED');
    return [undefined, ...refunds].flatMap((refund) => {
      const at = MOMENTS[kind](order, refund);
      return at === undefined ? [] : [rowOf(at, order, refund)];
    });
  });
  return rows.sort((a, b) => a.at - b.at);
}

export const isOfDay =
  (day: string) =>
  ({ at }: BillRow): boolean =>
    chinaDay(at) === day;

function rowOf(at: number, { fields, transactionId }: PayOrder, refund: PayRefund | undefined): BillRow {
  return {
    kind: refund ? 'refund' : 'payment',
    number: refund?.fields.out_refund_no ?? fields.out_trade_no,
    at,
    amountFen: refund?.fields.amount.refund ?? fields.amount.total,
    transactionId: String(transactionId),
    outTradeNo: fields.out_trade_no,
    refundId: refund?.refundId ?? '0',
    status: refund?.status ?? 'SUCCESS',
    openid: fields.payer.openid,
    description: fields.description,
    attach: fields.attach ?? '',
  };
}

/** Every cell begins with a backtick; commas in a cell stay as they are. */
export function billText(header: string, rows: readonly string[][], summaryHeader: string, summary: string[]): string {
  const written = (cells: readonly string[]) => cells.map((cell) => `\`${cell.replace(/[\r\n]/g, ' ')}`).join(',');
  return `\uFEFF${[header, ...rows.map(written), summaryHeader, written(summary)].join('\r\n')}\r\n`;
}

export const yuan = (fen: number): string => (fen / 100).toFixed(2);
export const sumOf = (rows: readonly BillRow[], amountOf: (row: BillRow) => number): number =>
  rows.reduce((sum, row) => sum + amountOf(row), 0);
/** WeChat's fee of an amount, in whole fen. */
export const feeFen = (fen: number, feeMillionths: number): number => Math.round((fen * feeMillionths) / 1e6);
