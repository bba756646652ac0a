import { formatYuan } from '@yuanli/shared/payments/format-fen';
import { paymentLimits as limits } from '@yuanli/shared/payments/payment-limits';
import { readFen } from '../forms/read-fen';

/** A sum in fen, or what is wrong with it in words. */
export type Sum = { fen: number; error?: undefined } | { fen?: undefined; error: string };

/** The sum that somebody typed in yuan; `tooMuch` is said of more than `mostFen`. */
export function readSum(typed: string, mostFen: number, tooMuch: string): Sum {
  const fen = readFen(typed);
  if (fen === null) return { error: '请填写金额' };
  if (fen === undefined) return { error: '请填写金额，比如：35或35.50' };
  if (fen < limits.leastFen) return { error: `至少${formatYuan(limits.leastFen)}` };
  return fen > mostFen ? { error: tooMuch } : { fen };
}
