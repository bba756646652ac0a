import { useState } from 'react';
import { addDays } from '@yuanli/shared/china-time';
import { caseLimits as limits } from '@yuanli/shared/cases/case-limits';
import { caseDeskEndpoints } from '@yuanli/shared/cases/cases.endpoints';
import { useAct } from '../../platform/net/use-act';
import { DateTime } from '../../ui/date-time';
import { Field } from '../../ui/field';
import { formatDay, momentOf, wheelsAt } from '../../ui/format-date';
import { Notice } from '../../ui/notice';
import type { CaseSheetProps } from '../case-data';
import { formatUntil } from '../format-case';
import { ActSheet } from './act-sheet';

/** Once, before it is due, to a later day, with a reason that the resident reads. */
export function ExtendSheet({ data: { id, dueAt }, onClose, onDone }: CaseSheetProps) {
  const [day, setDay] = useState('');
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const extend = useAct(caseDeskEndpoints.extendCase);
  const send = async () => {
    setTried(true);
    if (day && (await extend.run({ id, until: momentOf(day, '23:59'), reason }))) onDone('已延期，居民会看到原因');
  };
  return (
    <ActSheet title="延期" yes="延到这一天" act={extend} onSend={() => void send()} onClose={onClose}>
      <Notice icon="clock" tone="amber">
        {`只能延一次，要在到期以前。${dueAt ? `现在的期限是${formatUntil(dueAt)}。` : ''}`}
      </Notice>
      <DateTime
        label="延到哪天（含）"
        kind="date"
        value={day}
        words={day && formatDay(momentOf(day))}
        from={addDays(wheelsAt(dueAt ?? Date.now()).day, 1)}
        onChange={setDay}
        error={extend.fields['until'] ?? (isTried && !day ? '请选延到哪天' : undefined)}
      />
      <Field
        label="为什么延期"
        isLong
        hint="居民看得到"
        placeholder="比如：要等厂家寄来配件，12月5日到货"
        max={limits.reasonLength}
        value={reason}
        onInput={setReason}
        error={extend.fields['reason']}
      />
    </ActSheet>
  );
}
