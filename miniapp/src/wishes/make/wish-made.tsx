import { View } from '@tarojs/components';
import { openTab, replacePage } from '../../platform/navigate';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Empty } from '../../ui/empty';
import { Page } from '../../ui/page';
import { StickyAction } from '../../ui/sticky-action';
import { Timeline } from '../../ui/timeline';

/** What happens next, once the wish is in. */
export function WishMade({ id, title }: { id: string; title: string }) {
  return (
    <Page
      title="许个心愿"
      footer={
        <StickyAction>
          <Button onTap={() => void replacePage('wishes/detail/index', { id })}>查看我的心愿</Button>
          <Button kind="secondary" onTap={() => void openTab('wishes')}>
            回到心愿
          </Button>
        </StickyAction>
      }
    >
      <Empty drawing="tea" title="您的心愿收到了">{`“${title}”`}</Empty>
      <Card>
        <View className="y-stack">
          <View className="t-lead">接下来</View>
          <Timeline
            steps={[
              { title: '许下心愿', state: 'done' },
              { title: '检查内容', note: '一般几分钟', state: 'now' },
              { title: '网格员审核', state: 'next' },
              { title: '邻居们看到，等人来帮', state: 'next' },
              { title: '帮完了，请您确认', state: 'next' },
            ]}
          />
          <View className="t-second">每一步进展都会通知您，在“我的”里的“消息”查看。</View>
        </View>
      </Card>
    </Page>
  );
}
