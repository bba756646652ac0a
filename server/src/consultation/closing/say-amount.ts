import type { Electorate } from '@yuanli/shared/consultation/rule-cards';

const inGroups = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 2 });

/** Owners and households are counted by their homes, everybody else by themselves. */
export const unitOf = (electorate: Electorate): '户' | '人' => (electorate === 'owners' || electorate === 'households' ? '户' : '人');

/** 1,203户 */
export const sayHeads = (electorate: Electorate, heads: number): string => `${inGroups.format(heads)}${unitOf(electorate)}`;

/** 1,240.5㎡, from hundredths */
export const sayArea = (hundredths: number): string => `${inGroups.format(hundredths / 100)}㎡`;
