import { View } from '@tarojs/components';
import { accessible } from '../platform/a11y/accessible';
import type { Tone } from './tone';
import './line-chart.scss';

interface LineChartProps {
  points: readonly { label: string; value: number }[];
  /** What the line shows, as a sentence; said aloud and written under it. */
  words: string;
  tone?: Tone;
}

/** A small line over time, cut out of one view by clip-path: no canvas, no fixed width. */
export function LineChart({ points, words, tone = 'indigo' }: LineChartProps) {
  const most = Math.max(...points.map(({ value }) => value), 1);
  const places = points.map(({ value }, index) => ({
    x: `${(index / Math.max(points.length - 1, 1)) * 100}%`,
    y: `${94 - (value / most) * 88}%`,
  }));
  const upper = places.map(({ x, y }) => `${x} calc(${y} - 1.5px)`);
  const lower = places.map(({ x, y }) => `${x} calc(${y} + 1.5px)`).reverse();
  return (
    <View className={`y-line-chart y-tone--${tone}`} {...accessible({ role: 'img', label: words })}>
      <View className="y-line-chart__box">
        <View
          className="y-line-chart__area"
          style={{ clipPath: `polygon(0% 100%, ${places.map(({ x, y }) => `${x} ${y}`).join(', ')}, 100% 100%)` }}
        />
        <View className="y-line-chart__line" style={{ clipPath: `polygon(${[...upper, ...lower].join(', ')})` }} />
        {places.map(({ x, y }) => (
          <View key={x} className="y-line-chart__dot" style={{ left: x, top: y }} />
        ))}
      </View>
      <View className="y-row y-row--between t-caption">
        <View>{points[0]?.label}</View>
        <View>{points[points.length - 1]?.label}</View>
      </View>
      <View>{words}</View>
    </View>
  );
}
