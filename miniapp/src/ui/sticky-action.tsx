import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import './sticky-action.scss';

interface StickyActionProps {
  /** A rule or a reason, in one sentence above the button. */
  hint?: string;
  children?: ReactNode;
}

/** The one thing this person can do here now, within reach of the thumb. Goes into Page's footer. */
export function StickyAction({ hint, children }: StickyActionProps) {
  return (
    <View className="y-sticky-action">
      {hint && <View className="t-caption t-center">{hint}</View>}
      {children}
    </View>
  );
}
