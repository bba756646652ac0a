import { useState } from 'react';
import { View } from '@tarojs/components';
import { formatYuan } from '@yuanli/shared/payments/format-fen';
import { paymentIssues } from '@yuanli/shared/payments/payment-issues';
import { paymentEndpoints } from '@yuanli/shared/payments/payments.endpoints';
import { EVERYWHERE } from '@yuanli/shared/places/everywhere';
import { NoCommunity } from '../../parts/staff/no-community';
import { canSettleMoney } from '../../parts/staff/permissions';
import { Queue } from '../../parts/staff/queue';
import { StaffPage } from '../../parts/staff/staff-page';
import type { ItemOf } from '../../platform/net/endpoint-types';
import { useSession } from '../../platform/net/session';
import { usePages } from '../../platform/net/use-pages';
import { useDeskCommunity } from '../../platform/storage/desk-community';
import { formatMoment, formatShortDay } from '../../ui/format-date';
import { IconText } from '../../ui/icon-text';
import { Notice } from '../../ui/notice';
import { Stat, Stats } from '../../ui/stat';
import { Tabs } from '../../ui/tabs';
import { Tag } from '../../ui/tag';
import { SettleIssue } from './settle-issue';

type IssueData = ItemOf<typeof paymentEndpoints.findPaymentIssues>;

const views = [
  { value: 'open', label: '待处理' },
  { value: 'settled', label: '已处理' },
] as const;

/** What concerns the merchant itself, or money of no payment of ours, is looked into by who runs the platform. */
const places = [
  { value: 'community', label: '本社区' },
  { value: 'platform', label: '平台' },
] as const;

/** What is wrong with the money and needs a person: what it is, what to do, and what was done about it. */
export default function PaymentIssues() {
  return (
    <StaffPage title="资金核对" isWide may={canSettleMoney}>
      <IssuesDesk />
    </StaffPage>
  );
}

function IssuesDesk() {
  const ownId = useDeskCommunity()?.communityId;
  const isOperator = useSession().me?.can.operate ?? false;
  const [isPlatform, setPlatform] = useState(false);
  const communityId = isOperator && (isPlatform || !ownId) ? EVERYWHERE : ownId;
  const [view, setView] = useState<'open' | 'settled'>('open');
  const pages = usePages(paymentEndpoints.findPaymentIssues, communityId ? { communityId, view } : null);
  if (!communityId) return <NoCommunity task="再来核对资金" />;
  return (
    <>
      {isOperator && ownId && (
        <Tabs
          label="本社区或平台"
          tabs={places}
          value={isPlatform ? 'platform' : 'community'}
          onChange={(place) => setPlatform(place === 'platform')}
        />
      )}
      <Tabs label="待处理或已处理" tabs={views} value={view} onChange={setView} />
      <Queue
        pages={pages}
        emptyTitle={view === 'open' ? '账目都对得上' : '还没有处理过的'}
        empty={
          view === 'open'
            ? '每天和微信支付的账单核对一次，对不上的会显示在这里。'
            : '处理好的会显示在这里，谁处理的、结果怎样都能查到。'
        }
        row={(issue) => ({
          title: paymentIssues[issue.kind].name,
          note: `${issue.about} · ${formatShortDay(issue.at)}`,
          tag: <IssueTag issue={issue} />,
        })}
        detail={(issue, onDone) => (
          <>
            <IssueFacts issue={issue} />
            {!issue.settledAt && <SettleIssue id={issue.id} onDone={onDone} />}
          </>
        )}
      />
    </>
  );
}

function IssueTag({ issue: { settledAt } }: { issue: IssueData }) {
  return settledAt ? (
    <Tag icon="ok" tone="jade">
      已处理
    </Tag>
  ) : (
    <Tag icon="alert" tone="amber">
      待处理
    </Tag>
  );
}

const formatSum = (fen: number | null): string => (fen === null ? '没有' : formatYuan(fen));

function IssueFacts({ issue }: { issue: IssueData }) {
  const { kind, about, ourFen, wechatFen, at, settledAt, settledBy, note } = issue;
  return (
    <View className="y-stack">
      <IconText icon="doc" note={`${formatMoment(at)}发现`}>
        {about}
      </IconText>
      {(ourFen !== null || wechatFen !== null) && (
        <Stats>
          <Stat label="我们的账" value={formatSum(ourFen)} />
          <Stat label="微信账单" value={formatSum(wechatFen)} />
        </Stats>
      )}
      {settledAt ? (
        <IconText
          icon="ok"
          note={[settledBy, formatMoment(settledAt)].filter(Boolean).join(' · ')}
        >{`处理结果：${note ?? ''}`}</IconText>
      ) : (
        <Notice icon="info" tone="amber">
          {paymentIssues[kind].advice}
        </Notice>
      )}
    </View>
  );
}
