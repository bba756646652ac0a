import type { Electorate } from '@yuanli/shared/consultation/rule-cards';

export const unitOf = (electorate: Electorate): string => (electorate === 'households' ? '户' : '人');

/** Hundredths of a square metre: 1,240㎡, 89.5㎡. */
export function sayArea(hundredths: number): string {
  const whole = String(Math.floor(hundredths / 100)).replace(/\B(?=(\d{3})+$)/g, ',');
  const rest = String(hundredths % 100).padStart(2, '0').replace(/0+$/, '');
  return `${whole}${rest && `.${rest}`}㎡`;
}
