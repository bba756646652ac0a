import { View } from '@tarojs/components';
import type { Tone } from './tone';
import './bars.scss';

interface BarsProps {
  rows: readonly { label: string; value: number; words?: string }[];
  tone?: Tone;
}

/** Lying bars: the words keep their room at any text size, and the figure stands beside each. */
export function Bars({ rows, tone = 'indigo' }: BarsProps) {
  const most = Math.max(...rows.map((row) => row.value), 1);
  return (
    <View className={`y-bars y-tone--${tone}`}>
      {rows.map(({ label, value, words }) => (
        <View key={label} className="y-bars__row">
          <View className="y-row y-row--between">
            <View>{label}</View>
            <View className="t-strong">{words ?? value}</View>
          </View>
          <View className="y-bars__track">
            <View className="y-bars__bar" style={{ width: `${(value / most) * 100}%` }} />
          </View>
        </View>
      ))}
    </View>
  );
}
