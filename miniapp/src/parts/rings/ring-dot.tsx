import type { CSSProperties } from 'react';
import { View } from '@tarojs/components';
import { Icon } from '../../ui/icon';
import type { IconName } from '../../ui/icon-names';
import { Pressable } from '../../ui/pressable';
import type { Tone } from '../../ui/tone';
import { farthest, formatBearing } from './place-on-rings';

/** What the drawing needs to know of a thing. */
export interface RingMark {
  id: string;
  /** Written beside it where there is room. */
  name: string;
  /** On foot; 0 in the middle itself. Null, like its bearing: not drawn. */
  minutes: number | null;
  /** Degrees from north, clockwise. */
  bearing: number | null;
}

/** How one thing is drawn: its state is a shape and a word, never a colour alone. */
export interface RingLook {
  icon: IconName;
  tone: Tone;
  isHollow: boolean;
  /** What it is and how it stands, read aloud before the way to it. */
  words: string;
}

/** 步行3分钟，东北边 */
export const formatWayOnRings = ({ minutes, bearing }: Pick<RingMark, 'minutes' | 'bearing'>): string =>
  minutes === 0 ? '就在院里' : `步行${minutes ?? 0}分钟，${formatBearing(bearing ?? 0)}`;

interface RingDotProps<M extends RingMark> {
  marks: readonly M[];
  /** 处, 件 */
  unit: string;
  lookOf: (mark: M) => RingLook;
  style: CSSProperties;
  onTap: () => void;
}

/** One thing by its drawing, dashed beyond the rings; several that stand close by their number. */
export function RingDot<M extends RingMark>({ marks, unit, lookOf, style, onTap }: RingDotProps<M>) {
  const [first] = marks;
  if (!first) return null;
  if (marks.length > 1) {
    const many = `${marks.length}${unit}`;
    return (
      <Pressable
        className="rings__dot"
        style={style}
        label={`${many}挨在一起，${first.minutes === 0 ? '就在院里' : `步行${first.minutes ?? 0}分钟左右，${formatBearing(first.bearing ?? 0)}`}`}
        onTap={onTap}
      >
        <View className="rings__face rings__face--many">{many}</View>
      </Pressable>
    );
  }
  const { icon, tone, isHollow, words } = lookOf(first);
  const isBeyond = (first.minutes ?? 0) > farthest;
  return (
    <Pressable className="rings__dot" style={style} label={`${words}，${formatWayOnRings(first)}`} onTap={onTap}>
      <View
        className={`rings__face y-tone--${tone} ${isHollow || isBeyond ? 'rings__face--hollow' : ''} ${isBeyond ? 'rings__face--beyond' : ''}`}
      >
        <Icon name={icon} />
      </View>
    </Pressable>
  );
}
