import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import { accessible } from '../platform/a11y/accessible';
import type { Tone } from './tone';
import './timeline.scss';

export interface TimelineStep {
  title: string;
  note?: string;
  /** What belongs to this step and is longer than a note. */
  more?: ReactNode;
  state: 'done' | 'now' | 'next' | 'stopped';
}

const spoken = { done: '已完成', now: '现在', next: '以后', stopped: '到此为止' } as const;

interface TimelineProps {
  steps: readonly TimelineStep[];
  /** The service's colour, for what is now. */
  tone?: Tone;
}

/** The states of a wish, a motion, an order: what was, what is, what comes. */
export function Timeline({ steps, tone = 'brick' }: TimelineProps) {
  return (
    <View className={`y-timeline y-tone--${tone}`} {...accessible({ role: 'list' })}>
      {steps.map(({ title, note, more, state }) => (
        <View
          key={`${title}${note ?? ''}`}
          className={`y-timeline__step y-timeline__step--${state}`}
          {...accessible({ role: 'listitem', label: `${spoken[state]}：${title}${note ? `，${note}` : ''}` })}
        >
          <View className="y-timeline__rail">
            <View className="y-timeline__dot" />
          </View>
          <View className="y-timeline__words">
            <View className="y-timeline__title">{title}</View>
            {note && <View className="t-caption">{note}</View>}
            {more && <View className="y-timeline__more">{more}</View>}
          </View>
        </View>
      ))}
    </View>
  );
}
