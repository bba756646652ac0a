import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import { accessible } from '../platform/a11y/accessible';
import { Pressable } from './pressable';
import './section.scss';

interface SectionProps {
  title: string;
  /** A short note at the right, or with `onMore` the word that opens all: 全部. */
  aside?: string;
  onMore?: () => void;
  children: ReactNode;
}

/** A heading and what belongs under it. */
export function Section({ title, aside, onMore, children }: SectionProps) {
  return (
    <View className="y-section">
      <View className="y-section__head">
        <View className="t-lead y-grow" {...accessible({ role: 'heading', level: 2 })}>
          {title}
        </View>
        {aside &&
          (onMore ? (
            <Pressable className="y-section__more" label={`${title}，${aside}`} onTap={onMore}>
              {aside}
            </Pressable>
          ) : (
            <View className="t-caption">{aside}</View>
          ))}
      </View>
      {children}
    </View>
  );
}
