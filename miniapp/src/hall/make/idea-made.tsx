import { View } from '@tarojs/components';
import { replacePage } from '../../platform/navigate';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Empty } from '../../ui/empty';
import { Page } from '../../ui/page';
import { StickyAction } from '../../ui/sticky-action';
import { Timeline } from '../../ui/timeline';

interface IdeaMadeProps {
  id: string;
  title: string;
  supportNeeded: number;
}

/** What happens next, once the idea is in. */
export function IdeaMade({ id, title, supportNeeded }: IdeaMadeProps) {
  return (
    <Page
      title="金点子"
      footer={
        <StickyAction>
          <Button tone="plum" onTap={() => void replacePage('hall/idea/index', { id })}>
            查看我的金点子
          </Button>
          <Button kind="secondary" onTap={() => void replacePage('hall/home/index')}>
            回到议事厅
          </Button>
        </StickyAction>
      }
    >
      <Empty drawing="tea" title="您的金点子收到了">{`“${title}”`}</Empty>
      <Card>
        <View className="y-stack">
          <View className="t-lead">接下来</View>
          <Timeline
            tone="plum"
            steps={[
              { title: '提交金点子', state: 'done' },
              { title: '检查内容', note: '一般几分钟', state: 'now' },
              { title: `等${supportNeeded}位邻居附议`, state: 'next' },
              { title: '社区在期限里答复', state: 'next' },
              { title: '立为议题，大家一起议', state: 'next' },
            ]}
          />
          <View className="t-second">每一步进展都会通知您，在“我的”里的“消息”查看。</View>
        </View>
      </Card>
    </Page>
  );
}
