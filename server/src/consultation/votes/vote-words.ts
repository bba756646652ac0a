import type { Condition } from '@yuanli/shared/consultation/judge-vote';
import type { Electorate } from '@yuanli/shared/consultation/rule-cards';

/** 12405 → 124.05: from 0.01 m², exact, with no more decimals than it has. */
export function sayArea(hundredths: number): string {
  const rest = hundredths % 100;
  const decimals = rest === 0 ? '' : `.${String(rest).padStart(2, '0').replace(/0$/, '')}`;
  return `${grouped((hundredths - rest) / 100)}${decimals}㎡`;
}

/** How one counts those who vote: owners and families by their doors, everybody else by heads. */
export const sayHeads = (electorate: Electorate, heads: number): string =>
  `${grouped(heads)}${electorate === 'households' || electorate === 'owners' ? '户' : '人'}`;

/** 还差37户、1,240㎡; null when nothing is missing. */
export function sayMissing(electorate: Electorate, quorum: readonly Pick<Condition, 'what' | 'missing'>[]): string | null {
  const missing = quorum.filter((condition) => condition.missing > 0);
  const words = missing.map(({ what, missing: by }) => (what === 'quorum_area' ? sayArea(by) : sayHeads(electorate, by)));
  return words.length > 0 ? `还差${words.join('、')}` : null;
}

const grouped = (whole: number): string => String(whole).replace(/\B(?=(\d{3})+$)/g, ',');
