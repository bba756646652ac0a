import { reportKinds } from '@yuanli/shared/directory/service-states';
import type { ServiceData } from '../../parts/directory/service-data';
import { formatShortDay } from '../../ui/format-date';

/** 11月20日 网格员小陈核实过 */
export function formatChecked(
  { checkedAt, checkedBy }: Pick<ServiceData, 'checkedAt' | 'checkedBy'>,
  now = Date.now(),
): string {
  return checkedAt ? `${formatShortDay(checkedAt, now)} ${checkedBy ?? '社区'}核实过` : '还没有人核实';
}

/** 2位邻居说关了，最近一次是11月21日 */
export function formatReport({ kind, count, lastAt }: ServiceData['reports'][number], now = Date.now()): string {
  return `${count}位邻居反映${reportKinds[kind]}，${count > 1 ? '最近一次是' : ''}${formatShortDay(lastAt, now)}`;
}
