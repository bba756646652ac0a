import { useState } from 'react';
import { hallLimits as limits } from '@yuanli/shared/hall/hall-limits';
import { motionEndpoints } from '@yuanli/shared/hall/motions.endpoints';
import { ActError } from '../../parts/forms/act-error';
import { useAct } from '../../platform/net/use-act';
import { Button } from '../../ui/button';
import { DateTime } from '../../ui/date-time';
import { Field } from '../../ui/field';
import { Notice } from '../../ui/notice';
import { momentOf, formatDay } from '../../ui/format-date';
import { Sheet } from '../../ui/sheet';
import { dayAhead } from '../day-ahead';
import type { MotionSheetProps } from '../desk-data';

/** Art. 30: important matters go to the community's Party organisation first. */
export function PartyFirstSheet({ motion, onClose, onDone }: MotionSheetProps) {
  const today = dayAhead(0);
  const [day, setDay] = useState(today);
  const [note, setNote] = useState('');
  const record = useAct(motionEndpoints.recordPartyFirst);
  const send = async () => {
    if (await record.run({ motionId: motion.id, day, note })) onDone('已记录，写进了办理经过');
  };
  return (
    <Sheet
      isOpen
      title="先报社区党组织"
      onClose={onClose}
      footer={
        <Button tone="plum" isBusy={record.isBusy} onTap={() => void send()}>
          记下这一步
        </Button>
      }
    >
      <Notice icon="flag" tone="plum">
        重要事项须先由社区党组织研究讨论（《城市居民委员会组织法》第30条）。没有这一步，居民会议和居民代表会议的表决不能公告。
      </Notice>
      <DateTime
        label="研究日期"
        kind="date"
        value={day}
        words={formatDay(momentOf(day))}
        until={today}
        onChange={setDay}
        error={record.fields.day}
      />
      <Field
        label="结果"
        isLong
        placeholder="比如：同意提交居民会议表决"
        hint="大家都看得到"
        max={limits.reasonLength}
        value={note}
        onInput={setNote}
        error={record.fields.note}
      />
      <ActError error={record.error} />
    </Sheet>
  );
}
