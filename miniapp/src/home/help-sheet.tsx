import { View } from '@tarojs/components';
import { openPage } from '../platform/navigate';
import { IconBadge } from '../ui/icon-badge';
import { ListRow } from '../ui/list-row';
import { Sheet } from '../ui/sheet';

interface HelpSheetProps {
  isOpen: boolean;
  onCall: () => void;
  onClose: () => void;
}

/** 找人帮忙: a neighbour, somebody whose work it is, or first a word with the community. */
export function HelpSheet({ isOpen, onCall, onClose }: HelpSheetProps) {
  const open = (page: string, params?: { kind: string }) => () => {
    onClose();
    void openPage(page, params);
  };
  return (
    <Sheet isOpen={isOpen} title="找人帮忙" onClose={onClose}>
      <View>
        <ListRow
          start={<IconBadge name="heart" tone="brick" />}
          title="请邻居帮忙"
          note="修东西、跑腿、陪伴，说一句就行"
          onTap={open('wishes/make/index')}
        />
        <ListRow
          start={<IconBadge name="tool" tone="amber" />}
          title="我要报修"
          note="家里、楼里东西坏了，由物业来修"
          onTap={open('cases/report/index', { kind: 'repair' })}
        />
        <ListRow
          start={<IconBadge name="pin" tone="indigo" />}
          title="找附近的服务"
          note="助餐、看病、维修、家政"
          onTap={open('directory/around/index')}
        />
        <ListRow
          start={<IconBadge name="doc" tone="plain" />}
          title="问怎么办事"
          note="要带什么，去哪里"
          onTap={open('directory/guides/index')}
        />
        <ListRow
          start={<IconBadge name="phone" tone="jade" />}
          title="先打电话问问"
          note="网格员和社区都能帮您"
          onTap={onCall}
        />
      </View>
    </Sheet>
  );
}
