import { Picker, View } from '@tarojs/components';
import { accessible } from '../platform/a11y/accessible';
import { Icon } from './icon';
import { moveMonth, formatMonth } from './format-month';
import { Pressable } from './pressable';
import './month-switch.scss';

interface MonthSwitchProps {
  /** `2026-11` */
  month: string;
  /** The first and the last month there is. */
  from: string;
  until: string;
  onChange: (month: string) => void;
}

/** One month at a time; the name in the middle opens the phone's own wheel for a longer way. */
export function MonthSwitch({ month, from, until, onChange }: MonthSwitchProps) {
  return (
    <View className="y-month" {...accessible({ role: 'group', label: '月份' })}>
      <Pressable className="y-month__step" disabled={month <= from} onTap={() => onChange(moveMonth(month, -1))}>
        <Icon name="back" />
        <View>上个月</View>
      </Pressable>
      <Picker
        className="y-month__wheel"
        mode="date"
        fields="month"
        value={`${month}-01`}
        start={`${from}-01`}
        end={`${until}-28`}
        onChange={({ detail }) => onChange(detail.value.slice(0, 7))}
      >
        <View className="y-month__name" {...accessible({ role: 'button', label: `${formatMonth(month)}，换一个月份` })}>
          <View>{formatMonth(month)}</View>
          <Icon name="down" />
        </View>
      </Picker>
      <Pressable className="y-month__step" disabled={month >= until} onTap={() => onChange(moveMonth(month, 1))}>
        <View>下个月</View>
        <Icon name="next" />
      </Pressable>
    </View>
  );
}
