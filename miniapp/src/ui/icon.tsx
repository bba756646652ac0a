import { View } from '@tarojs/components';
import type { IconName } from './icon-names';
import './icon.scss';

interface IconProps {
  name: IconName;
  /** Both follow the text around: 1.2 of it, or 1.6. */
  isLarge?: boolean;
}

/** A drawn sign in the colour of the text around it; always with a word beside it. */
export function Icon({ name, isLarge = false }: IconProps) {
  return <View className={`y-icon ${isLarge ? 'y-icon-large' : ''} y-icon--${name}`} />;
}
