import type { FieldErrors } from '../../parts/forms/form-step';
import { DateTime } from '../../ui/date-time';
import { momentOf, formatDay, formatMoment, formatTime, wheelsAt } from '../../ui/format-date';
import { momentsOf } from './shift-times';

export interface DayTimes {
  /** `2026-11-30` */
  day: string;
  /** `09:00` */
  start: string;
  end: string;
}

interface DayFieldsProps {
  times: DayTimes;
  onChange: (times: DayTimes) => void;
  errors: FieldErrors;
}

/** One day, from when until when. */
export function DayFields({ times, onChange, errors }: DayFieldsProps) {
  const { day, start, end } = times;
  const isOverMidnight = end <= start;
  return (
    <>
      <DateTime
        label="日期"
        kind="date"
        value={day}
        words={formatDay(momentOf(day))}
        from={wheelsAt(Date.now()).day}
        onChange={(value) => onChange({ ...times, day: value })}
        error={errors.startsAt ?? errors['schedule.startsAt']}
      />
      <DateTime
        label="开始时间"
        kind="time"
        value={start}
        words={formatTime(momentOf(day, start))}
        onChange={(value) => onChange({ ...times, start: value })}
      />
      <DateTime
        label="结束时间"
        kind="time"
        value={end}
        words={isOverMidnight ? `第二天，${formatMoment(momentsOf(times).endsAt)}` : formatTime(momentOf(day, end))}
        onChange={(value) => onChange({ ...times, end: value })}
        error={errors.endsAt ?? errors['schedule.endsAt']}
      />
    </>
  );
}
