import { billText, feeFen, yuan, type BillRow } from './bill-rows';
import { chinaSecond } from './china-time';

const HEADER =
  '记账时间,微信支付业务单号,资金流水单号,业务名称,业务类型,收支类型,收支金额(元),账户结余(元),资金变更提交申请人,备注,业务凭证号';
const SUMMARY = '资金流水总笔数,收入笔数,收入金额,支出笔数,支出金额';

interface Movement {
  row: BillRow;
  type: '交易' | '扣除交易手续费' | '退款';
  /** Negative: it leaves the account. */
  fen: number;
  remark: string;
}

/** 资金账单 of one day: what came into the account and what left it, after what was there before. */
export function fundFlowBill(
  before: readonly BillRow[],
  rows: readonly BillRow[],
  mchId: string,
  feeMillionths: number,
): string {
  const movements = (of: readonly BillRow[]) => of.flatMap((row) => movementsOf(row, feeMillionths));
  let balance = movements(before).reduce((sum, { fen }) => sum + fen, 0);
  const today = movements(rows);
  const lines = today.map(({ row, type, fen, remark }, index) => {
    balance += fen;
    return [
      ...[chinaSecond(row.at), row.kind === 'refund' ? row.refundId : row.transactionId, flowNumber(row, index)],
      ...[row.kind === 'refund' ? '退款' : '交易', type, fen < 0 ? '支出' : '收入', yuan(Math.abs(fen)), yuan(balance)],
      ...[row.kind === 'refund' ? `${mchId}API` : 'system', remark, row.number],
    ];
  });
  const [income, spending] = [today.filter(({ fen }) => fen >= 0), today.filter(({ fen }) => fen < 0)];
  const total = (of: readonly Movement[]) => yuan(Math.abs(of.reduce((sum, { fen }) => sum + fen, 0)));
  const counts = [String(today.length), String(income.length), total(income), String(spending.length), total(spending)];
  return billText(HEADER, lines, SUMMARY, counts);
}

/** A refund gives the fee back with it. */
function movementsOf(row: BillRow, feeMillionths: number): Movement[] {
  const fee = feeFen(row.amountFen, feeMillionths);
  if (row.kind === 'refund') {
    const remark = `退款总金额${yuan(row.amountFen)}元;含手续费${yuan(fee)}元`;
    return [{ row, type: '退款', fen: fee - row.amountFen, remark }];
  }
  const paid: Movement = {
    row,
    type: '交易',
    fen: row.amountFen,
    remark: `结算总金额${yuan(row.amountFen)}元;含手续费${yuan(fee)}元`,
  };
  return fee > 0 ? [paid, { row, type: '扣除交易手续费', fen: -fee, remark: '' }] : [paid];
}

const flowNumber = (row: BillRow, index: number): string =>
  `${chinaSecond(row.at).replace(/\D/g, '')}${String(index + 1).padStart(14, '0')}`;
