import { formatYuan } from '@yuanli/shared/payments/format-fen';
import type { SponsoringData } from './money-data';

/** 已认捐480元，还差320元 · 3位邻居 */
export function sponsoringWords({ neededFen, paidFen, openFen, payers }: SponsoringData): string {
  const missing = Math.max(neededFen - paidFen, 0);
  const given = paidFen > 0 && `已认捐${formatYuan(paidFen)}`;
  const left = missing > 0 ? `还差${formatYuan(missing)}` : '已经够了';
  // While somebody is paying, perhaps this reader, less can be given than is missing.
  const paying = missing > 0 && openFen < missing && `其中${formatYuan(missing - openFen)}有邻居正在付款`;
  const sums = [given, left, paying].filter(Boolean).join('，');
  return payers > 0 ? `${sums} · ${payers}位邻居` : sums;
}

/** What becomes of the money, and by when. */
export function explainUse({ status }: Pick<SponsoringData, 'status'>, until: string): string {
  switch (status) {
    case 'open':
    case 'full':
      return `${until}办好，公布花费和发票；办不成，原路退回`;
    case 'returned':
      return '认捐已经结束，没用的钱原路退回';
    case 'used':
      return '已经办好，花费和发票都已公布';
  }
}
