import { formatDay } from '../../ui/format-date';
import type { ServiceRow } from '../directory-data';

/** 11月20日 周五由网格员小陈核实 */
export const formatChecked = ({ checkedAt, checkedBy }: Pick<ServiceRow, 'checkedAt' | 'checkedBy'>): string =>
  checkedAt ? `${formatDay(checkedAt)}${checkedBy ? `由${checkedBy}` : ''}核实` : '还没有人核实过';
