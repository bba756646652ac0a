import { useState } from 'react';
import { View } from '@tarojs/components';
import { auditEndpoints } from '@yuanli/shared/audit/audit.endpoints';
import { auditTopics, listedTopics } from '@yuanli/shared/audit/audit-topics';
import { PagedList } from '../../parts/loading/paged-list';
import { CommunitySwitch } from '../../parts/staff/community-switch';
import { canReadLog } from '../../parts/staff/permissions';
import { StaffPage } from '../../parts/staff/staff-page';
import { useIsWide } from '../../platform/device/wide-screen';
import { usePages } from '../../platform/net/use-pages';
import { useDeskCommunity } from '../../platform/storage/desk-community';
import { Button } from '../../ui/button';
import { Chips } from '../../ui/chips';
import { DateTime } from '../../ui/date-time';
import { Empty } from '../../ui/empty';
import { formatDay } from '../../ui/format-date';
import { Notice } from '../../ui/notice';
import { LogLines, type LogLine } from './log-lines';
import { LogState } from './log-state';
import './log.scss';

type Kind = 'all' | 'looks' | (typeof listedTopics)[number];

const kinds: readonly { value: Kind; label: string }[] = [
  { value: 'all', label: '全部' },
  { value: 'looks', label: '查看和登录' },
  ...listedTopics.map((topic) => ({ value: topic, label: auditTopics[topic] })),
];

/** What was done in a community, by whom and when: for those who answer for it and those who watch over it. */
export default function Log() {
  return (
    <StaffPage title="操作记录" isWide may={canReadLog}>
      <CommunitySwitch />
      <LogOfCommunity />
    </StaffPage>
  );
}

function LogOfCommunity() {
  const community = useDeskCommunity();
  const isWide = useIsWide();
  const [kind, setKind] = useState<Kind>('all');
  const [from, setFrom] = useState('');
  const [until, setUntil] = useState('');
  const [only, setOnly] = useState<{ words: string; byId?: string; subjectId?: string }>();
  const pages = usePages(auditEndpoints.findAudit, {
    ...(community && { communityId: community.communityId }),
    ...(kind === 'looks' ? { isLook: 'true' } : kind !== 'all' && { topic: kind }),
    ...(from && { from }),
    ...(until && { until }),
    ...(only?.byId && { byId: only.byId }),
    ...(only?.subjectId && { subjectId: only.subjectId }),
  });
  const choose = ({ byId, byName, subjectId, title }: LogLine, what: 'person' | 'thing') =>
    setOnly(
      what === 'person'
        ? { words: `只看${byName}办的`, byId: byId ?? '' }
        : { words: title ? `只看“${title}”的记录` : '只看这件事的记录', subjectId },
    );
  return (
    <View className="y-stack">
      <LogState communityId={community?.communityId} />
      <Chips label="类别" chips={kinds} value={kind} onChange={setKind} />
      <View className="log__days">
        <DateTime label="从" kind="date" value={from} words={from && formatDay(from)} onChange={setFrom} />
        <DateTime label="到" kind="date" value={until} words={until && formatDay(until)} onChange={setUntil} />
      </View>
      {(from || until || only) && (
        <Notice
          icon="list"
          action={
            <Button
              kind="quiet"
              onTap={() => {
                setOnly(undefined);
                setFrom('');
                setUntil('');
              }}
            >
              取消筛选
            </Button>
          }
        >
          {[only?.words, (from || until) && '只看选定的日期'].filter(Boolean).join('，')}
        </Notice>
      )}
      <PagedList
        pages={pages}
        empty={
          <Empty drawing="tea" title="没有记录">
            换一个类别或日期再看看。刚办的事，几分钟内会显示在这里。
          </Empty>
        }
      >
        {(items) => <LogLines lines={items} isWide={isWide} onChoose={choose} />}
      </PagedList>
    </View>
  );
}
