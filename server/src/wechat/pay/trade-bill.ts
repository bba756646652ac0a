import { createHash } from 'node:crypto';
import { parse } from 'csv-parse/sync';

/** One line of WeChat's trade bill: money that came, or a refund. */
export interface BillLine {
  kind: 'paid' | 'refunded';
  /** When it was paid, or when WeChat was asked to give it back. */
  at: Date;
  transactionId: string;
  outTradeNo: string;
  /** Of a refund: our number of it. */
  outRefundNo: string | null;
  /** WeChat's number of it. */
  refundId: string | null;
  /** What was paid, or what went back, in fen. */
  amountFen: number;
  /** SUCCESS, PROCESSING …, of a refund. */
  refundStatus: string | null;
}

/** Does the file have the SHA-1 that WeChat announced? */
export const isWhole = (file: Buffer, sha1: string): boolean =>
  createHash('sha1').update(file).digest('hex') === sha1.toLowerCase();

/**
 * Reads a trade bill (bill_type ALL): CSV with a header, cells that begin with a backtick, amounts in yuan, and two
 * lines of sums at its end. Throws when the lines do not come to the sums.
 */
export function readTradeBill(file: Buffer): BillLine[] {
  const rows = parse(file.toString('utf8').replace(/^\uFEFF/, ''), {
    relax_column_count: true,
    skip_empty_lines: true,
    quote: null,
  }) as unknown as string[][];
  const [header = [], ...rest] = rows.map((row) => row.map((cell) => cell.trim().replace(/^`/, '')));
  const [sumNames = [], sums = []] = rest.slice(-2);
  // What residents call a thing may have commas, which the bill leaves as they are: what stands behind it is counted from the end.
  const title = header.indexOf('商品名称');
  const cell = (row: string[], name: string): string => {
    const column = header.indexOf(name);
    return row.at(column > title ? column - header.length : column) ?? '';
  };
  const lines = rest.slice(0, -2).map((row): BillLine => {
    const isRefund = cell(row, '交易状态') === 'REFUND';
    return {
      kind: isRefund ? 'refunded' : 'paid',
      at: momentOf(cell(row, '交易时间')),
      transactionId: cell(row, '微信订单号'),
      outTradeNo: cell(row, '商户订单号'),
      outRefundNo: isRefund ? cell(row, '商户退款单号') : null,
      refundId: isRefund ? cell(row, '微信退款单号') : null,
      amountFen: fenOf(cell(row, isRefund ? '申请退款金额' : '订单金额')),
      refundStatus: isRefund ? cell(row, '退款状态') : null,
    };
  });
  const count = Number(sums[sumNames.indexOf('总交易单数')]);
  const paid = sumOf(lines, 'paid') === fenOf(sums[sumNames.indexOf('订单总金额')] ?? '');
  const refunded = sumOf(lines, 'refunded') === fenOf(sums[sumNames.indexOf('申请退款总金额')] ?? '');
  if (count !== lines.length || !paid || !refunded) throw new Error('the lines of the bill do not come to its sums');
  return lines;
}

const sumOf = (lines: readonly BillLine[], kind: BillLine['kind']): number =>
  lines.filter((line) => line.kind === kind).reduce((sum, { amountFen }) => sum + amountFen, 0);

/** 12.30 yuan are 1230 fen, exactly. */
function fenOf(yuan: string): number {
  const [, whole, part = ''] = /^(\d+)(?:\.(\d{1,2})0*)?$/.exec(yuan) ?? [];
  if (whole === undefined) throw new Error('the bill has an amount that is none');
  return Number(whole) * 100 + Number(part.padEnd(2, '0'));
}

/** `2026-12-01 08:00:00`, in China. */
function momentOf(text: string): Date {
  const at = new Date(`${text.replace(' ', 'T')}+08:00`);
  if (Number.isNaN(at.getTime())) throw new Error('the bill has a time that is none');
  return at;
}
