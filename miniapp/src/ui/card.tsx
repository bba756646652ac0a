import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import { Pressable } from './pressable';
import type { Tone } from './tone';
import './card.scss';

interface CardProps {
  /** A tinted card asks for attention; use one per screen at most. */
  tone?: Tone;
  /** Set where the whole card opens something; `label` then says what. */
  onTap?: () => void;
  label?: string;
  /** No room around the content: for rows, which bring their own. */
  isList?: boolean;
  children: ReactNode;
}

export function Card({ tone, onTap, label, isList = false, children }: CardProps) {
  const classes = ['y-card', tone && `y-card--tinted y-tone--${tone}`, isList && 'y-card--list']
    .filter(Boolean)
    .join(' ');
  if (onTap)
    return (
      <Pressable className={classes} label={label} onTap={onTap}>
        {children}
      </Pressable>
    );
  return <View className={classes}>{children}</View>;
}
