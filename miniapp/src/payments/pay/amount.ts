import { formatYuan } from '@yuanli/shared/payments/format-fen';
import { paymentLimits as limits } from '@yuanli/shared/payments/payment-limits';
import { readSum, type Sum } from '../../parts/payments/read-sum';

/** One of the ready sums in fen, all that is still open, or one's own. */
export type AmountChoice = '2000' | '5000' | '10000' | 'rest' | 'other';

export interface Amount {
  choice: AmountChoice;
  /** In yuan, as somebody writes it. */
  typed: string;
}

const ready = ['2000', '5000', '10000'] as const satisfies AmountChoice[];

interface Room {
  /** What can still be given. */
  openFen: number;
  /** What this person can give now. */
  mostFen: number;
}

/** The sums to choose from: none of them more than is open, or than this person may give. */
export function amountChips({ openFen, mostFen }: Room): { value: AmountChoice; label: string }[] {
  const most = Math.min(openFen, mostFen);
  const sums = ready.filter((value) => Number(value) <= most);
  const isRestReady = sums.some((value) => Number(value) === openFen);
  const hasRest = openFen <= mostFen && openFen >= limits.leastFen && !isRestReady;
  return [
    ...sums.map((value) => ({ value, label: formatYuan(Number(value)) })),
    ...(hasRest ? [{ value: 'rest' as const, label: `其余全部${formatYuan(openFen)}` }] : []),
    { value: 'other', label: '其他' },
  ];
}

/** The sum that was typed, or what is wrong with it in words. */
export function readAmount(typed: string, { openFen, mostFen }: Room): Sum {
  const most = Math.min(openFen, mostFen);
  return readSum(typed, most, `现在最多可以认捐${formatYuan(most)}`);
}

/** The sum as it stands; undefined while it is none. A ready sum that is not possible any more is none. */
export function chosenFen({ choice, typed }: Amount, room: Room): number | undefined {
  if (choice === 'other') return readAmount(typed, room).fen;
  if (!amountChips(room).some(({ value }) => value === choice)) return undefined;
  return choice === 'rest' ? room.openFen : Number(choice);
}
