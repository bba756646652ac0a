import { useState } from 'react';
import { View } from '@tarojs/components';
import { addDays, dayInChina, formatFullDay } from '@yuanli/shared/china-time';
import {
  formatRange,
  MOST_DAYS,
  presetRange,
  rangePresets,
  type DateRange,
  type RangePreset,
} from '@yuanli/shared/dashboard/date-range';
import { Chips } from '../../ui/chips';
import { DateTime } from '../../ui/date-time';

type Choice = RangePreset | 'other';

const choices: readonly { value: Choice; label: string }[] = [
  ...(Object.keys(rangePresets) as RangePreset[]).map((value) => ({ value, label: rangePresets[value] })),
  { value: 'other', label: '自选日期' },
];

/** Whole days of China, both included. */
export function ChooseRange({ range, onChange }: { range: DateRange; onChange: (range: DateRange) => void }) {
  const [choice, setChoice] = useState<Choice>('this_month');
  const today = dayInChina(Date.now());
  const choose = (chosen: Choice) => {
    setChoice(chosen);
    if (chosen !== 'other') onChange(presetRange(chosen, Date.now()));
  };
  const shown = (day: string) => formatFullDay(`${day}T12:00:00+08:00`);
  // Whatever is chosen stays a range: the other end follows.
  const begin = (from: string) => onChange({ from, to: clamp(range.to, from, addDays(from, MOST_DAYS - 1)) });
  const end = (to: string) => onChange({ to, from: clamp(range.from, addDays(to, 1 - MOST_DAYS), to) });
  return (
    <View className="y-stack y-stack--tight">
      <Chips label="时间" chips={choices} value={choice} onChange={choose} />
      {choice === 'other' ? (
        <View className="board-dates">
          <DateTime
            label="从"
            kind="date"
            value={range.from}
            words={shown(range.from)}
            until={today}
            onChange={begin}
          />
          <DateTime
            label="到（含）"
            kind="date"
            value={range.to}
            words={shown(range.to)}
            until={today}
            onChange={end}
          />
        </View>
      ) : (
        <View className="t-caption">{formatRange(range)}</View>
      )}
    </View>
  );
}

const clamp = (day: string, least: string, most: string): string => (day < least ? least : day > most ? most : day);
