import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import './empty.scss';

interface EmptyProps {
  drawing?: 'board' | 'tea' | 'rain';
  title: string;
  /** What to do about it. */
  children?: ReactNode;
  action?: ReactNode;
}

/** Nothing here yet: a drawing, and what a person can do. */
export function Empty({ drawing = 'board', title, children, action }: EmptyProps) {
  return (
    <View className="y-empty">
      <View className={`y-empty__drawing y-empty__drawing--${drawing}`} />
      <View className="t-lead">{title}</View>
      {children && <View className="t-second">{children}</View>}
      {action && <View className="y-empty__action">{action}</View>}
    </View>
  );
}
