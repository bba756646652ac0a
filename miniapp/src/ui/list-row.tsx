import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import { Icon } from './icon';
import { Pressable } from './pressable';
import './list-row.scss';

interface ListRowProps {
  /** A Tag, an IconBadge or an Avatar. */
  start?: ReactNode;
  title: ReactNode;
  note?: ReactNode;
  /** A figure or a short word at the right. */
  value?: ReactNode;
  onTap?: () => void;
  /** A tap opens more below, in place of the row; otherwise another page or a sheet. */
  isFold?: boolean;
  /** A tap changes what the row says, and nothing opens. */
  isSwitch?: boolean;
}

/** One line of a list card; rows divide themselves. */
export function ListRow({ start, title, note, value, onTap, isFold = false, isSwitch = false }: ListRowProps) {
  const content = (
    <>
      <View className="y-list-row__main">
        {start}
        <View className="y-list-row__words">
          <View>{title}</View>
          {note && <View className="t-caption">{note}</View>}
        </View>
        {value && <View className="y-list-row__value">{value}</View>}
      </View>
      {onTap && !isSwitch && (
        <View className="y-list-row__next">
          <Icon name={isFold ? 'down' : 'next'} />
        </View>
      )}
    </>
  );
  return onTap ? (
    <Pressable className="y-list-row" expanded={isFold ? false : undefined} onTap={onTap}>
      {content}
    </Pressable>
  ) : (
    <View className="y-list-row">{content}</View>
  );
}
