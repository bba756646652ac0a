import { View } from '@tarojs/components';
import { Icon } from './icon';
import type { IconName } from './icon-names';
import type { Tone } from './tone';

interface IconBadgeProps {
  name: IconName;
  tone?: Tone;
  size?: 'normal' | 'large';
}

/** An icon on its tint: marks a service on tiles, rows and landing pages. */
export function IconBadge({ name, tone = 'plain', size = 'normal' }: IconBadgeProps) {
  return (
    <View className={`y-icon-badge y-icon-badge--${size} y-tone--${tone}`}>
      <Icon name={name} />
    </View>
  );
}
