import { createHash, randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { StandInClock } from '../stand-in-clock';
import { billRows, isOfDay, type BillKind, type BillRow } from './bill-rows';
import { chinaDay, startOfDay } from './china-time';
import { digits } from './digits';
import { fundFlowBill } from './fund-flow-bill';
import type { Orders } from './orders';
import { paramError, PayRefusal } from './pay-refusal';
import type { PayToggles } from './pay-toggles';
import type { Refunds } from './refunds';
import { tradeBill } from './trade-bill';

/** What a test makes wrong in a bill. */
export type BillChange = { bill: BillKind; date: string } & (
  | { change: 'leave-out'; number: string }
  | { change: 'amount'; number: string; amountFen: number }
  | { change: 'add'; number: string; amountFen: number }
);

export interface BillWanted {
  bill: BillKind;
  date: string;
  only?: BillRow['kind'];
  isGzip: boolean;
}

interface Parts {
  clock: StandInClock;
  toggles: PayToggles;
  orders: Orders;
  refunds: Refunds;
  appId: string;
  mchId: string;
}

const READY_MS = 34 * 3_600_000;
const KEPT_MS = 92 * 24 * 3_600_000;

/** The files of each past day, and where they are fetched for a few minutes. */
export function createBills({ clock, toggles, orders, refunds, appId, mchId }: Parts) {
  const changes: BillChange[] = [];
  const downloads = new Map<string, { content: Buffer; until: number }>();
  const now = () => clock.now().getTime();

  function write({ bill, date, only }: BillWanted): string {
    const all = billRows(bill, orders.all(), refunds.ofOrder);
    const rows = changes
      .filter((change) => change.bill === bill && change.date === date)
      .reduce(altered, all.filter(isOfDay(date)))
      .filter(({ kind }) => (only ?? kind) === kind);
    if (rows.length === 0) throw new PayRefusal(400, 'NO_STATEMENT_EXIST', '账单文件不存在');
    if (bill === 'trade') return tradeBill(rows, appId, mchId, toggles.feeMillionths);
    const before = all.filter(({ at }) => chinaDay(at) < date);
    return fundFlowBill(before, rows, mchId, toggles.feeMillionths);
  }

  return {
    alter: (change: BillChange) => void changes.push(change),

    /** Makes the file and says where it is. The hash is of what was not yet packed. */
    order(wanted: BillWanted, origin: string) {
      const begin = startOfDay(wanted.date);
      if (Number.isNaN(begin) || now() - begin > KEPT_MS) throw paramError('/bill_date', '账单日期有误', 'query');
      if (now() < begin + READY_MS) throw new PayRefusal(400, 'STATEMENT_CREATING', '账单生成中，请稍后再试');
      const text = Buffer.from(write(wanted));
      const token = randomBytes(24).toString('base64url');
      const content = wanted.isGzip ? gzipSync(text) : text;
      downloads.set(token, { content, until: now() + toggles.downloadLifeMs });
      return {
        hash_type: 'SHA1',
        hash_value: createHash('sha1').update(text).digest('hex'),
        download_url: `${origin}/v3/billdownload/file?token=${token}`,
      };
    },

    fetch(token: unknown): Buffer {
      const download = downloads.get(String(token));
      if (!download || now() >= download.until) throw new PayRefusal(400, 'INVALID_REQUEST', '下载地址已失效');
      return download.content;
    },
  };
}

function altered(rows: BillRow[], change: BillChange): BillRow[] {
  if (change.change === 'leave-out') return rows.filter(({ number }) => number !== change.number);
  if (change.change === 'amount')
    return rows.map((row) => (row.number === change.number ? { ...row, amountFen: change.amountFen } : row));
  const foreign: BillRow = {
    kind: 'payment',
    number: change.number,
    at: startOfDay(change.date) + 12 * 3_600_000,
    amountFen: change.amountFen,
    transactionId: `42000${digits(23)}`,
    outTradeNo: change.number,
    refundId: '0',
    status: 'SUCCESS',
    openid: `o${digits(27)}`,
    description: '外来订单',
    attach: '',
  };
  return [...rows, foreign];
}
