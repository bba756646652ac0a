import { wheelsAt } from '../ui/format-date';

/** 2026年11月22日, as papers have it. */
export const formatFullDay = (iso: string): string =>
  wheelsAt(iso).day.replace(/^(\d+)-0?(\d+)-0?(\d+)$/, '$1年$2月$3日');
