import { View } from '@tarojs/components';
import { accessible } from '../platform/a11y/accessible';
import { Picture } from './picture';
import type { Tone } from './tone';
import './avatar.scss';

interface AvatarProps {
  name: string;
  url?: string;
  isLarge?: boolean;
}

const tones: readonly Tone[] = ['brick', 'jade', 'indigo', 'plum', 'amber'];

/** A person's picture, or the first character of what they are called. */
export function Avatar({ name, url, isLarge = false }: AvatarProps) {
  const classes = `y-avatar ${isLarge ? 'y-avatar--large' : ''}`;
  if (url) return <Picture className={classes} url={url} label={name} />;
  const tone = tones[(name.codePointAt(0) ?? 0) % tones.length];
  return (
    <View className={`${classes} y-tone--${tone}`} {...accessible({ hidden: true })}>
      {[...name][0]}
    </View>
  );
}
