import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import { accessible } from '../platform/a11y/accessible';
import { Icon } from './icon';
import type { IconName } from './icon-names';
import type { Tone } from './tone';
import './notice.scss';

interface NoticeProps {
  icon?: IconName;
  tone?: Tone;
  action?: ReactNode;
  children: ReactNode;
}

/** Something to know here and now, said in one or two sentences. */
export function Notice({ icon = 'info', tone = 'plain', action, children }: NoticeProps) {
  return (
    <View className={`y-notice y-tone--${tone}`} {...accessible({ role: 'status' })}>
      <View className="y-notice__icon">
        <Icon name={icon} />
      </View>
      <View className="y-notice__text">{children}</View>
      {action}
    </View>
  );
}
