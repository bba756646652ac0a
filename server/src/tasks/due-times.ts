import { addDays, dayInChina, momentInChina, weekdayOf } from '@yuanli/shared/china-time';
import { kindOf, type TaskKind } from '@yuanli/shared/tasks/task-kinds';
import { kindOfDay } from '../platform/china-days';
import { days } from '../platform/clock';

/** When a working day of a community ends. */
const END_OF_WORK = '18:00';

/** Is this day of China worked: Monday to Friday but for holidays, and weekend days worked instead (调休)? */
export function isWorkingDay(day: string): boolean {
  const kind = kindOfDay(day);
  if (kind !== 'ordinary') return kind === 'make_up';
  return weekdayOf(day) % 6 !== 0;
}

/** Is this moment on a working day, before work ends? */
export function isDuringWork(at: Date): boolean {
  const day = dayInChina(at);
  return isWorkingDay(day) && at < momentInChina(day, END_OF_WORK);
}

/** The end of the `count`th working day after the day of `from`; of 0, that of the day itself or, when that is over or free, of the next. */
export function endOfWorkingDay(from: Date, count: number): Date {
  let day = dayInChina(from);
  let left = count;
  if (left === 0 && from >= momentInChina(day, END_OF_WORK)) day = addDays(day, 1);
  while (left > 0) {
    day = addDays(day, 1);
    if (isWorkingDay(day)) left -= 1;
  }
  while (!isWorkingDay(day)) day = addDays(day, 1);
  return momentInChina(day, END_OF_WORK);
}

/** When a task of this kind is due that there is something to do about since `from`; null: its service says so. */
export function dueBy(kind: TaskKind, from: Date): Date | null {
  const { due } = kindOf(kind);
  if (due === 'given') return null;
  if ('days' in due) return new Date(from.getTime() + days(due.days));
  return endOfWorkingDay(from, due.workingDays);
}
