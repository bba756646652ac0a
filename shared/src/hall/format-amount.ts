import type { Electorate } from './rule-cards';

const grouped = (whole: number): string => String(whole).replace(/\B(?=(\d{3})+$)/g, ',');

/** 1,240.5㎡, from 0.01 m²; exact, with no more decimals than it has. */
export function formatArea(hundredths: number): string {
  const rest = hundredths % 100;
  const decimals = rest === 0 ? '' : `.${String(rest).padStart(2, '0').replace(/0$/, '')}`;
  return `${grouped((hundredths - rest) / 100)}${decimals}㎡`;
}

/** Households are counted by their doors, everybody else by heads: 民法典 278 counts owners as 人数, however many homes are theirs. */
export const unitOf = (electorate: Electorate): string => (electorate === 'households' ? '户' : '人');

/** 1,203户 */
export const formatHeads = (electorate: Electorate, heads: number): string => `${grouped(heads)}${unitOf(electorate)}`;

/** A plain number, in groups of three. */
export const formatNumber = grouped;
