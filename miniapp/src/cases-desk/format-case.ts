import { hourMs, timeInChina } from '@yuanli/shared/china-time';
import { type CaseStatus, caseStatuses } from '@yuanli/shared/cases/case-states';
import { daysUntil, formatNearDay, formatShortDay, formatTime } from '../ui/format-date';

interface Due {
  /** Until when an answer is owed. */
  dueAt: string | null;
  /** Until when it has to be taken, while nobody has. */
  acceptBy: string | null;
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

/** What is owed next: that it is taken, then that it is answered. */
const owedBy = ({ dueAt, acceptBy }: Due): string | null => acceptBy ?? dueAt;

export const isOverdue = (due: Due, now = Date.now()): boolean => {
  const moment = owedBy(due);
  return moment !== null && Date.parse(moment) <= now;
};

/** 今天上午11:40前受理, 明天下班前答复, 已超期2天, 已超期3小时未受理; null when nothing is owed, or the clock stands still. */
export function formatCaseDue(due: Due, now = Date.now()): string | null {
  const moment = owedBy(due);
  if (moment === null) return null;
  const isNew = due.acceptBy !== null;
  if (!isOverdue(due, now)) return `${formatUntil(moment, now)}${isNew ? '受理' : '答复'}`;
  const [days, hours] = [-daysUntil(moment, now), Math.floor((now - Date.parse(moment)) / hourMs)];
  const late = days > 0 ? `已超期${days}天` : hours > 0 ? `已超期${hours}小时` : '刚刚超期';
  return `${late}${isNew ? '未受理' : ''}`;
}

/** The same in a list, where of later days the day is enough: 12月6日到期. */
export function formatListDue(due: Due, now = Date.now()): string | null {
  const moment = owedBy(due);
  return moment !== null && daysUntil(moment, now) > 1 ? `${formatShortDay(moment, now)}到期` : formatCaseDue(due, now);
}
