import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import { Icon } from './icon';
import type { IconName } from './icon-names';
import './icon-text.scss';

interface FactProps {
  icon: IconName;
  note?: ReactNode;
  /** Small and second: for the last line of a card in a list. */
  isSmall?: boolean;
  children: ReactNode;
}

/** Who, where, when: an icon and its words. */
export function IconText({ icon, note, isSmall = false, children }: FactProps) {
  return (
    <View className={`y-fact ${isSmall ? 'y-fact--small' : ''}`}>
      <View className="y-fact__icon">
        <Icon name={icon} />
      </View>
      <View className="y-grow">
        <View>{children}</View>
        {note && <View className="t-caption">{note}</View>}
      </View>
    </View>
  );
}
