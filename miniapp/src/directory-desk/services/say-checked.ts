import { sayDay } from '../../ui/say-date';
import type { ServiceRow } from '../directory-data';

/** 11月20日 周五由网格员小陈核实 */
export const sayChecked = ({ checkedAt, checkedBy }: Pick<ServiceRow, 'checkedAt' | 'checkedBy'>): string =>
  checkedAt ? `${sayDay(checkedAt)}${checkedBy ? `由${checkedBy}` : ''}核实` : '还没有人核实过';
