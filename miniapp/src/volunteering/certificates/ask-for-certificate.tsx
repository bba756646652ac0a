import { useState } from 'react';
import { recordEndpoints } from '@yuanli/shared/volunteering/service-records.endpoints';
import type { CurrentCourtyard } from '../../platform/storage/current-courtyard';
import { useAct } from '../../platform/net/use-act';
import { ActError } from '../../parts/forms/act-error';
import { Button } from '../../ui/button';
import { Choice } from '../../ui/choice';
import { DateTime } from '../../ui/date-time';
import { momentOf, formatDay, wheelsAt } from '../../ui/format-date';
import { Sheet } from '../../ui/sheet';
import { StickyAction } from '../../ui/sticky-action';
import { showToast } from '../../ui/toast';

const periods = [
  { value: 'all', label: '全部服务记录' },
  { value: 'some', label: '指定时间段' },
] as const;

interface AskForCertificateProps {
  courtyard: CurrentCourtyard;
  reload: () => Promise<void>;
}

/** Free of charge, over a time or over all. */
export function AskForCertificate({ courtyard: { communityId, communityName }, reload }: AskForCertificateProps) {
  const [isOpen, setOpen] = useState(false);
  const [period, setPeriod] = useState<'all' | 'some'>('all');
  const [from, setFrom] = useState('');
  const [until, setUntil] = useState('');
  const ask = useAct(recordEndpoints.askForCertificate);
  const today = wheelsAt(Date.now()).day;
  const send = async () => {
    const days = period === 'some' ? { from: from || undefined, until: until || undefined } : {};
    if (!(await ask.run({ communityId, ...days }))) return;
    setOpen(false);
    showToast('申请已提交，开具后会通知您');
    await reload();
  };
  return (
    <StickyAction hint={`由${communityName}免费开具`}>
      <Button tone="jade" onTap={() => setOpen(true)}>
        申请志愿服务证明
      </Button>
      <Sheet
        isOpen={isOpen}
        title="申请志愿服务证明"
        onClose={() => setOpen(false)}
        footer={
          <Button tone="jade" isBusy={ask.isBusy} onTap={() => void send()}>
            提交申请
          </Button>
        }
      >
        <Choice label="证明范围" options={periods} value={period} onChange={setPeriod} tone="jade" />
        {period === 'some' && (
          <>
            <DateTime
              label="开始日期"
              kind="date"
              isOptional
              value={from}
              words={from && formatDay(momentOf(from))}
              until={until || today}
              onChange={setFrom}
              error={ask.fields.from}
            />
            <DateTime
              label="结束日期"
              kind="date"
              isOptional
              value={until}
              words={until && formatDay(momentOf(until))}
              from={from}
              until={today}
              onChange={setUntil}
              error={ask.fields.until}
            />
          </>
        )}
        <ActError error={ask.error} />
      </Sheet>
    </StickyAction>
  );
}
