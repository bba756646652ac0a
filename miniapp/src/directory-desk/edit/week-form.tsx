import { useState } from 'react';
import { View } from '@tarojs/components';
import type { DayHours, WeeklyHours } from '@yuanli/shared/directory/weekly-hours';
import { Card } from '../../ui/card';
import { Choice } from '../../ui/choice';
import { ListRow } from '../../ui/list-row';
import { DaySheet } from './day-sheet';
import { formatDayHours } from './day-hours';

interface WeekFormProps {
  weekly: WeeklyHours;
  onChange: (weekly: WeeklyHours) => void;
}

const weekdays = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'];
const holidays = [
  { value: 'as_usual', label: '照常' },
  { value: 'off', label: '休息' },
  { value: 'own', label: '另定' },
] as const;
type Holidays = (typeof holidays)[number]['value'];

/** Seven days and the holidays; a tap on one says from when until when. */
export function WeekForm({ weekly, onChange }: WeekFormProps) {
  const [opened, setOpened] = useState<number | 'holidays'>();
  const { days } = weekly;
  const ownHolidays = typeof weekly.holidays === 'string' ? undefined : weekly.holidays;
  const setDays = (change: (hours: DayHours, day: number) => DayHours) =>
    onChange({ ...weekly, days: days.map(change) });
  const chooseHolidays = (way: Holidays) => {
    onChange({ ...weekly, holidays: way === 'own' ? (ownHolidays ?? []) : way });
    if (way === 'own') setOpened('holidays');
  };
  return (
    <>
      <Card isList>
        {days.map((hours, day) => (
          <ListRow
            key={weekdays[day]}
            title={<View className="t-strong">{weekdays[day]}</View>}
            value={<View className={hours.length > 0 ? '' : 't-second'}>{formatDayHours(hours)}</View>}
            onTap={() => setOpened(day)}
          />
        ))}
      </Card>
      <Choice
        label="法定节假日"
        isCompact
        hint="调休上班的周末，按平时的工作日算"
        tone="indigo"
        options={holidays}
        value={ownHolidays ? 'own' : (weekly.holidays as Holidays)}
        onChange={chooseHolidays}
      />
      {ownHolidays && (
        <Card isList>
          <ListRow title="法定节假日" value={formatDayHours(ownHolidays)} onTap={() => setOpened('holidays')} />
        </Card>
      )}
      {typeof opened === 'number' && (
        <DaySheet
          title={weekdays[opened] ?? ''}
          hours={days[opened] ?? []}
          onClose={() => setOpened(undefined)}
          onChange={(hours) => setDays((one, day) => (day === opened ? hours : one))}
          onCopy={(hours, until) => {
            setDays((one, day) => (day < until ? hours : one));
            setOpened(undefined);
          }}
        />
      )}
      {opened === 'holidays' && ownHolidays && (
        <DaySheet
          title="法定节假日"
          hours={ownHolidays}
          onClose={() => setOpened(undefined)}
          onChange={(hours) => onChange({ ...weekly, holidays: hours })}
        />
      )}
    </>
  );
}
