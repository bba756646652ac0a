import type { FieldErrors } from '../../parts/forms/form-step';
import { DateTime } from '../../ui/date-time';
import { momentOf, formatDay, formatTime } from '../../ui/format-date';
import type { DayTimes } from './day-fields';
import { WeekdayChoice } from './weekday-choice';

interface WeeklyFieldsProps {
  times: DayTimes;
  untilDay: string;
  weekdays: readonly number[];
  today: string;
  errors: FieldErrors;
  onTimes: (times: DayTimes) => void;
  onUntil: (day: string) => void;
  onWeekdays: (weekdays: readonly number[]) => void;
}

/** The same hours on some days of the week, between two days. */
export function WeeklyFields({
  times,
  untilDay,
  weekdays,
  today,
  errors,
  onTimes,
  onUntil,
  onWeekdays,
}: WeeklyFieldsProps) {
  const { day, start, end } = times;
  const error = (name: string) => errors[`schedule.${name}`] ?? errors[name];
  return (
    <>
      <WeekdayChoice value={weekdays} onChange={onWeekdays} error={error('weekdays')} />
      <DateTime
        label="开始日期"
        kind="date"
        value={day}
        words={formatDay(momentOf(day))}
        from={today}
        onChange={(value) => onTimes({ ...times, day: value })}
        error={error('fromDay')}
      />
      <DateTime
        label="结束日期"
        kind="date"
        value={untilDay}
        words={formatDay(momentOf(untilDay))}
        from={day}
        onChange={onUntil}
        error={error('untilDay')}
      />
      <DateTime
        label="开始时间"
        kind="time"
        value={start}
        words={formatTime(momentOf(day, start))}
        onChange={(value) => onTimes({ ...times, start: value })}
        error={error('startTime')}
      />
      <DateTime
        label="结束时间"
        kind="time"
        value={end}
        words={`${end <= start ? '第二天' : ''}${formatTime(momentOf(day, end))}`}
        onChange={(value) => onTimes({ ...times, end: value })}
        error={error('endTime')}
      />
    </>
  );
}
