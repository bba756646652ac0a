import { addMonths, monthInChina } from '@yuanli/shared/china-time';
import { clock } from '../platform/clock';

const MONTHS_OPEN = 12;

/** 2026-11, so many months before the present one in China. */
const monthsAgo = (count: number): string => addMonths(monthInChina(clock.now()), -count);

export const thisMonth = (): string => monthsAgo(0);

/** The first of the last twelve months, this one included: those that are shown and may be written in. */
export const firstOpenMonth = (): string => monthsAgo(MONTHS_OPEN - 1);

export const isOpenMonth = (month: string): boolean => month >= firstOpenMonth() && month <= thisMonth();
