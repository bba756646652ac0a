import { hourMs, timeInChina } from '@yuanli/shared/china-time';
import { type CaseStatus, caseStatuses } from '@yuanli/shared/cases/case-states';
import { daysUntil, formatNearDay, formatShortDay, formatTime } from '../ui/format-date';

interface Due {
  status: CaseStatus;
  dueAt: string | null;
}

/** 石榴院3号楼门口 */
export const formatCasePlace = ({ courtyardName, spot }: { courtyardName: string; spot: string | null }): string =>
  `${courtyardName}${spot ?? ''}`;

/** Staff read of the resident what the resident reads as 您. */
export const formatStatus = (status: CaseStatus): string =>
  status === 'waiting_for_resident' ? '等居民补充' : caseStatuses[status];

/** 今天上午11:40前, 明天下班前, 12月6日（周日）（含）前 */
export function formatUntil(moment: string, now = Date.now()): string {
  const [day, time] = [formatNearDay(moment, now), timeInChina(moment)];
  if (time === '18:00') return `${day}下班前`;
  if (time === '23:59') return day === '今天' || day === '明天' ? `${day}内` : `${day}（含）前`;
  return `${day}${formatTime(moment)}前`;
}

export const isOverdue = ({ dueAt }: Pick<Due, 'dueAt'>, now = Date.now()): boolean =>
  dueAt !== null && Date.parse(dueAt) <= now;

const verbs: Partial<Record<CaseStatus, string>> = { submitted: '受理' };

/** 今天上午11:40前受理, 明天下班前答复, 已超期2天, 已超期3小时; null when nothing is owed, or the clock stands still. */
export function formatCaseDue({ status, dueAt }: Due, now = Date.now()): string | null {
  if (dueAt === null) return null;
  if (!isOverdue({ dueAt }, now)) return `${formatUntil(dueAt, now)}${verbs[status] ?? '答复'}`;
  const [days, hours] = [-daysUntil(dueAt, now), Math.floor((now - Date.parse(dueAt)) / hourMs)];
  return days > 0 ? `已超期${days}天` : hours > 0 ? `已超期${hours}小时` : '刚刚超期';
}

/** The same in a list, where of later days the day is enough: 12月6日到期. */
export const formatListDue = (due: Due, now = Date.now()): string | null =>
  due.dueAt !== null && daysUntil(due.dueAt, now) > 1
    ? `${formatShortDay(due.dueAt, now)}到期`
    : formatCaseDue(due, now);
