import { View } from '@tarojs/components';
import { accessible } from '../platform/a11y/accessible';
import type { Tone } from './tone';
import './progress.scss';

interface ProgressProps {
  label: string;
  /** The figures: 243 / 372 户. */
  figures: string;
  /** What they mean: 还差 5 户到三分之二. */
  words: string;
  /** 0 to 1. */
  share: number;
  /** Where the goal lies, 0 to 1. */
  goal?: number;
  tone?: Tone;
}

export function Progress({ label, figures, words, share, goal, tone = 'brick' }: ProgressProps) {
  const percent = Math.round(Math.min(Math.max(share, 0), 1) * 100);
  return (
    <View className={`y-progress y-tone--${tone}`}>
      <View className="y-row y-row--between">
        <View className="t-strong">{label}</View>
        <View className="t-caption">{figures}</View>
      </View>
      <View
        className="y-progress__bar"
        {...accessible({ role: 'progressbar', label: `${label}，${words}`, now: percent })}
      >
        <View className="y-progress__fill" style={{ width: `${percent}%` }} />
        {goal !== undefined && <View className="y-progress__goal" style={{ left: `${goal * 100}%` }} />}
      </View>
      <View className="y-progress__words">{words}</View>
    </View>
  );
}
