import { Picker, View } from '@tarojs/components';
import { addDays } from '@yuanli/shared/china-time';
import { accessible } from '../../platform/a11y/accessible';
import { Icon } from '../../ui/icon';
import { momentOf, formatDay, wheelsAt } from '../../ui/format-date';
import { Pressable } from '../../ui/pressable';
import './day-switch.scss';

interface DaySwitchProps {
  /** `2026-11-22` */
  day: string;
  onChange: (day: string) => void;
}

/** One day at a time; the name in the middle opens the phone's own wheel for a longer way. */
export function DaySwitch({ day, onChange }: DaySwitchProps) {
  const isToday = day === wheelsAt(Date.now()).day;
  const name = `${isToday ? '今天 ' : ''}${formatDay(momentOf(day))}`;
  return (
    <View className="day-switch" {...accessible({ role: 'group', label: '哪一天' })}>
      <Pressable className="day-switch__step" onTap={() => onChange(addDays(day, -1))}>
        <Icon name="back" />
        <View>前一天</View>
      </Pressable>
      <Picker className="day-switch__wheel" mode="date" value={day} onChange={({ detail }) => onChange(detail.value)}>
        <View className="day-switch__name" {...accessible({ role: 'button', label: `${name}，换一天` })}>
          <View>{name}</View>
          <Icon name="down" />
        </View>
      </Picker>
      <Pressable className="day-switch__step" onTap={() => onChange(addDays(day, 1))}>
        <View>后一天</View>
        <Icon name="next" />
      </Pressable>
    </View>
  );
}
