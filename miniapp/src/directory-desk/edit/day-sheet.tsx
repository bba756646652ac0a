import { View } from '@tarojs/components';
import type { DayHours } from '@yuanli/shared/directory/weekly-hours';
import { Button } from '../../ui/button';
import { DateTime } from '../../ui/date-time';
import { Sheet } from '../../ui/sheet';
import { addRange, formatDayHours } from './day-hours';
import './day-sheet.scss';

interface DaySheetProps {
  title: string;
  hours: DayHours;
  onChange: (hours: DayHours) => void;
  /** The same for Monday until that day: 5 for workdays, 7 for all. */
  onCopy?: (hours: DayHours, until: number) => void;
  onClose: () => void;
}

const mostRanges = 3;

/** From when until when a door is open on one day; a rest at noon makes two of it. */
export function DaySheet({ title, hours, onChange, onCopy, onClose }: DaySheetProps) {
  const more = hours.length < mostRanges ? addRange(hours) : undefined;
  const change = (at: number, to: Partial<DayHours[number]>) =>
    onChange(hours.map((range, index) => (index === at ? { ...range, ...to } : range)));
  return (
    <Sheet
      isOpen
      title={`${title} ${formatDayHours(hours)}`}
      onClose={onClose}
      footer={<Button tone="indigo" onTap={onClose}>{`${title}写好了`}</Button>}
    >
      {hours.map(({ from, until }, index) => {
        const part = hours.length > 1 ? `第${index + 1}段` : '';
        return (
          <View key={index} className="day-sheet__range">
            <View className="day-sheet__end">
              <DateTime
                label={`${part}几点开门`}
                kind="time"
                value={from}
                onChange={(value) => change(index, { from: value })}
              />
            </View>
            <View className="day-sheet__end">
              <DateTime
                label={`${part}几点关门`}
                kind="time"
                value={until}
                words={until <= from ? `第二天${until}` : until}
                onChange={(value) => change(index, { until: value })}
              />
            </View>
            {hours.length > 1 && (
              <Button
                kind="quiet"
                onTap={() => onChange(hours.filter((_, at) => at !== index))}
              >{`删除${part}`}</Button>
            )}
          </View>
        );
      })}
      {more && (
        <Button kind="secondary" icon="plus" onTap={() => onChange(more)}>
          {hours.length === 0 ? '这天开放，填写时间' : '加一段时间'}
        </Button>
      )}
      {hours.length > 0 && (
        <Button kind="quiet" onTap={() => onChange([])}>
          这天休息
        </Button>
      )}
      {onCopy && (
        <Button kind="secondary" onTap={() => onCopy(hours, 5)}>
          周一到周五都用这个时间
        </Button>
      )}
      {onCopy && (
        <Button kind="secondary" onTap={() => onCopy(hours, 7)}>
          每天都用这个时间
        </Button>
      )}
    </Sheet>
  );
}
