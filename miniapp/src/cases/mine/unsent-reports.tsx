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

/** 2张照片、1段录音 */
function formatFiles({ input: { pictureIds = [], recordingId }, files }: UnsentReport): string {
  const photos = pictureIds.length + files.filter(({ kind }) => kind === 'photo').length;
  const hasVoice = Boolean(recordingId) || files.some(({ kind }) => kind === 'recording');
  return [photos > 0 && `${photos}张照片`, hasVoice && '1段录音'].filter(Boolean).join('、');
}

function giveUp({ key }: UnsentReport): void {
  removeStored(draftOf(key));
  removeUnsentReport(key);
}

/** Where the form keeps it. */
const draftOf = (key: string): string => `draft:${draftNameOfUnsent(key)}`;

function UnsentReportCard({ report, isSending }: { report: UnsentReport; isSending: boolean }) {
  const { input, writtenAt, refusedBecause } = report;
  const [isDeleting, setDeleting] = useState(false);
  const carried = formatFiles(report);
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
        <View className="t-lead">{input.text || '语音反映'}</View>
        {carried && <View className="t-caption">{`附${carried}`}</View>}
        <View className="t-caption">{refusedBecause ?? '已保存在这部手机上，联网后自动提交。'}</View>
        {refusedBecause ? (
          <Button kind="secondary" icon="edit" onTap={() => void correct(report)}>
            打开修改，再提交
          </Button>
        ) : (
          <Button kind="secondary" icon="refresh" isBusy={isSending} onTap={() => void sendUnsentReports()}>
            立即提交
          </Button>
        )}
        <Button kind="quiet" icon="trash" onTap={() => setDeleting(true)}>
          不提交了，删除
        </Button>
        <Confirm
          isOpen={isDeleting}
          title="要删除这一件吗？"
          yes="删除"
          no="先留着"
          isDangerous
          onYes={() => giveUp(report)}
          onNo={() => setDeleting(false)}
        >
          {`社区还没有收到这件事。删除后，写的话${carried ? `和${carried}` : ''}都不再保留。`}
        </Confirm>
      </View>
    </Card>
  );
}
