import { addDays, dayInChina, momentInChina, weekdayOf } from '@yuanli/shared/china-time';
import { kindOf, type TaskKind } from '@yuanli/shared/tasks/task-kinds';
import { kindOfDay } from '../platform/china-days';
import { days, minutes } from '../platform/clock';

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

const dayAfter = (moment: Date): Date => momentInChina(addDays(dayInChina(moment), 1));

/** Minutes of working days between two moments, each working day having all its 24 hours; 0 when `until` is not later. */
export function workingMinutesBetween(from: Date, until: Date): number {
  let sum = 0;
  for (let at = from; at < until; at = dayAfter(at)) {
    const end = dayAfter(at) < until ? dayAfter(at) : until;
    if (isWorkingDay(dayInChina(at))) sum += end.getTime() - at.getTime();
  }
  return Math.floor(sum / minutes(1));
}

/** The moment so many minutes of working days after `from`: what `workingMinutesBetween` measured, put after another moment. */
export function addWorkingMinutes(from: Date, count: number): Date {
  let left = minutes(count);
  let at = from;
  for (;;) {
    const rest = isWorkingDay(dayInChina(at)) ? dayAfter(at).getTime() - at.getTime() : 0;
    if (left === 0 || left < rest) return new Date(at.getTime() + left);
    left -= rest;
    at = dayAfter(at);
  }
}

/** When a task of this kind is due that there is something to do about since `from`; null: its service says so. */
export function dueBy(kind: TaskKind, from: Date): Date | null {
  const { due } = kindOf(kind);
  if (due === 'given') return null;
  if ('days' in due) return new Date(from.getTime() + days(due.days));
  return endOfWorkingDay(from, due.workingDays);
}
