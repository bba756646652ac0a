import type { CSSProperties, ReactNode } from 'react';
import { View } from '@tarojs/components';
import { accessible, type Access, type Stoppable } from '../platform/a11y/accessible';
import './pressable.scss';

interface TapProps extends Pick<Access, 'label' | 'checked' | 'selected' | 'current' | 'expanded' | 'busy'> {
  onTap?: () => void;
  role?: Access['role'];
  disabled?: boolean;
  /** Lies inside something else that can be tapped, which does not hear of it. */
  isInside?: boolean;
  className?: string;
  style?: CSSProperties;
  children?: ReactNode;
}

/** Anything that can be tapped: by finger, by keyboard in a browser, and named to screen readers. */
export function Pressable({
  onTap,
  role = 'button',
  disabled = false,
  isInside = false,
  className = '',
  style,
  children,
  ...access
}: TapProps) {
  const act = (event?: Stoppable) => {
    if (isInside) event?.stopPropagation?.();
    if (!disabled) onTap?.();
  };
  return (
    <View
      className={`y-tap ${className}`}
      style={style}
      hoverClass={disabled ? 'none' : 'y-tap--pressed'}
      hoverStayTime={80}
      onClick={act}
      {...accessible({ ...access, role, disabled: disabled || undefined, onKey: act })}
    >
      {children}
    </View>
  );
}
