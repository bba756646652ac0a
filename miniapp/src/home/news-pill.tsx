import { View } from '@tarojs/components';
import { openPage } from '../platform/navigate';
import { Icon } from '../ui/icon';
import { Pressable } from '../ui/pressable';
import './news-pill.scss';

/** Messages that were not read, on the way to them; nothing where all are. */
export function NewsPill({ unread }: { unread: number }) {
  if (unread === 0) return null;
  return (
    <Pressable className="news-pill" onTap={() => void openPage('messages/inbox/index')}>
      <Icon name="bell" />
      <View>{`${unread > 98 ? '99+' : unread}条未读`}</View>
    </Pressable>
  );
}
