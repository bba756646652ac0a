import { useEffect, useRef, useState } from 'react';
import { View } from '@tarojs/components';
import { openPage } from '../../platform/navigate';
import { readStored, removeStored, store } from '../../platform/storage/storage';
import {
  removeUnsentReport,
  sendUnsentReports,
  useUnsentReports,
  type UnsentReport,
} from '../../platform/storage/unsent-reports';
import { useInterval } from '../../platform/use-interval';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Confirm } from '../../ui/confirm';
import { formatMoment } from '../../ui/format-date';
import { Tag } from '../../ui/tag';
import { draftNameOfUnsent } from '../report/report-kinds';

/** A phone that never noticed it was without network does not notice its return either. */
const againMs = 30_000;

/** Reports the community does not have yet, each with its own words; or why one was refused. */
export function UnsentReports({ onSent }: { onSent: () => Promise<void> }) {
  const { items, isSending } = useUnsentReports();
  useInterval(items.length > 0 ? againMs : null, () => void sendUnsentReports());
  const before = useRef(items.length);
  useEffect(() => {
    if (items.length < before.current) void onSent();
    before.current = items.length;
  }, [items.length]);
  return (
    <>
      {items.map((report) => (
        <UnsentReportCard key={report.key} report={report} isSending={isSending} />
      ))}
    </>
  );
}

/** The form opens again with what was written in it, beside what else of this kind is being written; it is here until it is sent. */
async function correct({ key, draft, isStaff, input: { kind, guideId, courtyardId } }: UnsentReport): Promise<void> {
  if (!readStored(draftOf(key))) store(draftOf(key), draft);
  await openPage('cases/report/index', { kind, guideId, courtyardId, staff: isStaff ? '1' : undefined, unsent: key });
}

function giveUp({ key }: UnsentReport): void {
  removeStored(draftOf(key));
  removeUnsentReport(key);
}

/** Where the form keeps it. */
const draftOf = (key: string): string => `draft:${draftNameOfUnsent(key)}`;

function UnsentReportCard({ report, isSending }: { report: UnsentReport; isSending: boolean }) {
  const { input, writtenAt, refusedBecause } = report;
  const [isGivingUp, setGivingUp] = useState(false);
  return (
    <Card>
      <View className="y-stack y-stack--tight">
        <View className="y-row y-row--between">
          {refusedBecause ? (
            <Tag icon="alert" tone="danger">
              没有提交成功
            </Tag>
          ) : (
            <Tag icon="offline" tone="amber">
              未同步
            </Tag>
          )}
          <View className="t-caption">{formatMoment(writtenAt)}</View>
        </View>
        <View className="t-lead">{input.text}</View>
        <View className="t-caption">{refusedBecause ?? '已保存在这部手机上，联网后自动提交。'}</View>
        {refusedBecause ? (
          <>
            <Button kind="secondary" icon="edit" onTap={() => void correct(report)}>
              打开修改，再提交
            </Button>
            <Button kind="quiet" onTap={() => setGivingUp(true)}>
              不再提交
            </Button>
          </>
        ) : (
          <Button kind="secondary" icon="refresh" isBusy={isSending} onTap={() => void sendUnsentReports()}>
            立即提交
          </Button>
        )}
      </View>
      <Confirm
        isOpen={isGivingUp}
        title="不再提交这一条吗？"
        yes="删除这一条"
        no="先留着"
        isDangerous
        onYes={() => giveUp(report)}
        onNo={() => setGivingUp(false)}
      >
        写的内容会从这部手机上删除，社区没有收到过。
      </Confirm>
    </Card>
  );
}
