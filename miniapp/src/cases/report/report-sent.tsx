import { View } from '@tarojs/components';
import { kindOfCase } from '@yuanli/shared/cases/case-kinds';
import { openTab, replacePage } from '../../platform/navigate';
import { phoneCall } from '../../platform/device/phone-call';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Empty } from '../../ui/empty';
import { formatBy } from '../../ui/format-date';
import { Notice } from '../../ui/notice';
import { Page } from '../../ui/page';
import { StickyAction } from '../../ui/sticky-action';
import { Timeline } from '../../ui/timeline';
import type { CaseData } from '../case-data';

/** What happens next, once it is in. */
export function ReportSent({ one: { id, kind, number, dueAt, ownerLabel } }: { one: CaseData }) {
  const { verb } = kindOfCase(kind);
  return (
    <Page
      title={verb}
      footer={
        <StickyAction>
          <Button onTap={() => void replacePage('cases/detail/index', { id })}>查看这一件</Button>
          <Button kind="secondary" onTap={() => void openTab('home')}>
            回到首页
          </Button>
        </StickyAction>
      }
    >
      <Empty drawing="tea" title="收到了，有人会管">{`编号${number}`}</Empty>
      <Card>
        <View className="y-stack">
          <View className="t-lead">接下来</View>
          <Timeline
            steps={[
              { title: '您提交了', state: 'done' },
              { title: `${ownerLabel}受理`, note: '第一个接到的人，一直和您联系', state: 'now' },
              { title: '办理', state: 'next' },
              { title: '答复您', note: dueAt ? formatBy(dueAt) : undefined, state: 'next' },
              { title: '请您看看，解决了吗', state: 'next' },
            ]}
          />
          <View className="t-second">每一步进展都会通知您，在“我的”里的“我的反映”查看。</View>
        </View>
      </Card>
    </Page>
  );
}

interface ReportKeptProps {
  title: string;
  phone: string;
}

/** Without network: it is on this phone, and nobody has it yet. */
export function ReportKept({ title, phone }: ReportKeptProps) {
  return (
    <Page
      title={title}
      footer={
        <StickyAction>
          <Button onTap={() => void replacePage('cases/mine/index')}>查看我的反映</Button>
          <Button kind="secondary" icon="phone" onTap={() => void phoneCall(phone)}>
            打电话给社区
          </Button>
        </StickyAction>
      }
    >
      <Empty drawing="rain" title="没有网络，还没有提交">
        已保存在这部手机上，联网后自动提交。
      </Empty>
      <Notice icon="alert" tone="amber">
        社区现在还不知道这件事。着急的话，请直接打电话。
      </Notice>
    </Page>
  );
}
