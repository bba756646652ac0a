import { categoryOfCase, type CaseCategory } from '@yuanli/shared/cases/case-categories';
import { caseGrades, kindOfCase, type CaseDueRule } from '@yuanli/shared/cases/case-kinds';
import { clock, days, hours, minutes } from '../platform/clock';
import { addDays, dayInChina, momentInChina } from '@yuanli/shared/china-time';
import { caseLimits } from '@yuanli/shared/cases/case-limits';
import { addWorkingMinutes, endOfWorkingDay, workingMinutesBetween } from '../tasks';
import type { Case } from './case.entity';

/** The times of product.md: danger 2 hours, water, power, heat and lifts 24, ordinary 5 working days. */
const byUrgency = {
  danger: { hours: 2 },
  urgent: { hours: 24 },
  ordinary: { workingDays: 5 },
} as const satisfies Record<string, CaseDueRule>;

type Timed = Pick<
  Case,
  'kind' | 'isDanger' | 'grade' | 'promisedHours' | 'countedFrom' | 'stoppedMinutes' | 'externalDueAt'
> & {
  category: CaseCategory;
};

/** What was promised holds unless danger allows less, or the street leads it. */
function ruleOf({ kind, category, isDanger, grade, promisedHours }: Timed): CaseDueRule {
  if (isDanger) return { hours: Math.min(byUrgency.danger.hours, promisedHours ?? Infinity) };
  if (promisedHours !== null && grade === 'ordinary') return { hours: promisedHours };
  return caseGrades[grade].due ?? kindOfCase(kind).due ?? byUrgency[categoryOfCase(category).urgency];
}

/** When an answer is owed, counted from the report, or from when it came back; what the clock stood still is put after it. */
export function dueOf(row: Timed): Pick<Case, 'dueAt' | 'runsByHour'> {
  if (row.externalDueAt) return { dueAt: addWorkingMinutes(row.externalDueAt, row.stoppedMinutes), runsByHour: false };
  const rule = ruleOf(row);
  if ('workingDays' in rule) {
    const dueAt = addWorkingMinutes(endOfWorkingDay(row.countedFrom, rule.workingDays), row.stoppedMinutes);
    return { dueAt, runsByHour: false };
  }
  const length = 'hours' in rule ? hours(rule.hours) : days(rule.days);
  return { dueAt: new Date(row.countedFrom.getTime() + length + minutes(row.stoppedMinutes)), runsByHour: true };
}

/** It must be taken by then: within its own time, and at the latest at the end of the next working day. */
export function acceptBy({ madeAt, dueAt }: Pick<Case, 'madeAt' | 'dueAt'>): Date {
  const nextDay = endOfWorkingDay(madeAt, 1);
  return nextDay < dueAt ? nextDay : dueAt;
}

/** The same as it is presented: null once somebody has taken it. */
export const stillToAcceptBy = ({ status, madeAt, openDueAt }: Pick<Case, 'status' | 'madeAt' | 'openDueAt'>) =>
  status === 'submitted' && openDueAt ? acceptBy({ madeAt, dueAt: openDueAt }) : null;

/** The clock goes on after it stood still: by the hour, or only over working days. */
export function resumed(row: Pick<Case, 'stoppedAt' | 'stoppedMinutes' | 'dueAt' | 'runsByHour'>) {
  const now = clock.now();
  const { stoppedAt, dueAt, runsByHour } = row;
  if (!stoppedAt) return {};
  const stood = runsByHour
    ? Math.floor((now.getTime() - stoppedAt.getTime()) / minutes(1))
    : workingMinutesBetween(stoppedAt, now);
  return {
    stoppedAt: null,
    stoppedMinutes: row.stoppedMinutes + stood,
    dueAt: runsByHour ? new Date(dueAt.getTime() + minutes(stood)) : addWorkingMinutes(dueAt, stood),
  };
}

/**
 * When both sides of a mediation are reminded of the court, and until when they may ask it: the end of the 30th day after
 * the one on which they agreed. Null where they have not.
 */
export function courtTimesOf({ agreedAt }: Pick<Case, 'agreedAt'>): { remindAt: Date; until: Date } | null {
  if (!agreedAt) return null;
  const startOf = (count: number) => momentInChina(addDays(dayInChina(agreedAt), count));
  return { remindAt: startOf(caseLimits.courtReminderDay), until: startOf(caseLimits.courtDays + 1) };
}
