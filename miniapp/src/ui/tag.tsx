import { View } from '@tarojs/components';
import { Icon } from './icon';
import type { IconName } from './icon-names';
import type { Tone } from './tone';
import './tag.scss';

interface TagProps {
  icon: IconName;
  tone?: Tone;
  children: string;
}

/** A state or a kind: icon, word and colour together, never colour alone. */
export function Tag({ icon, tone = 'plain', children }: TagProps) {
  return (
    <View className={`y-tag y-tone--${tone}`}>
      <Icon name={icon} />
      <View>{children}</View>
    </View>
  );
}
