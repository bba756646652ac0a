import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import type { Tone } from './tone';
import './stat.scss';

interface StatProps {
  label: string;
  value: string | number;
  unit?: string;
  note?: ReactNode;
  tone?: Tone;
  /** The one figure a screen is about. */
  isHuge?: boolean;
}

/** A figure with what it counts. */
export function Stat({ label, value, unit, note, tone = 'plain', isHuge = false }: StatProps) {
  return (
    <View className={`y-stat y-tone--${tone} ${isHuge ? 'y-stat--huge' : ''}`}>
      <View className="y-stat__label">{label}</View>
      <View className="y-stat__value">
        {value}
        {unit && <View className="y-stat__unit">{unit}</View>}
      </View>
      {note && <View className="y-stat__note">{note}</View>}
    </View>
  );
}

/** Figures beside each other, under each other where the text is large. */
export function Stats({ children }: { children: ReactNode }) {
  return <View className="y-stats">{children}</View>;
}
