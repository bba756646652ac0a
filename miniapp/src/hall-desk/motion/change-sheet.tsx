import { useState } from 'react';
import { hallLimits as limits } from '@yuanli/shared/hall/hall-limits';
import { motionEndpoints } from '@yuanli/shared/hall/motions.endpoints';
import { ActError } from '../../parts/forms/act-error';
import { useAct } from '../../platform/net/use-act';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { Sheet } from '../../ui/sheet';
import { OwnerAndDue } from '../owner-and-due';
import type { MotionSheetProps } from '../desk-data';

/** Other words, another owner, another day: with why, which stands in the thread. What was taken down is written anew. */
export function ChangeSheet({ motion, onClose, onDone }: MotionSheetProps) {
  const isTakenDown = motion.takenDownBecause !== null;
  const [title, setTitle] = useState('');
  const [summary, setSummary] = useState(isTakenDown ? '' : motion.summary);
  const [whose, setWhose] = useState({ ownerName: motion.ownerName, dueAt: motion.dueAt ?? '' });
  const [reason, setReason] = useState('');
  const change = useAct(motionEndpoints.changeMotion);
  const send = async () => {
    if (await change.run({ id: motion.id, ...(isTakenDown && { title }), summary, ...whose, reason }))
      onDone(summary === motion.summary ? '已修改' : '已修改，新的说明检查通过后大家就能看到');
  };
  return (
    <Sheet
      isOpen
      title="改说明、负责人、完成期限"
      onClose={onClose}
      footer={
        <Button tone="plum" isBusy={change.isBusy} onTap={() => void send()}>
          保存修改
        </Button>
      }
    >
      {isTakenDown && (
        <Field
          label="标题"
          hint="原来的标题已撤下，请重新写"
          max={limits.titleLength}
          value={title}
          onInput={setTitle}
          error={change.fields.title}
        />
      )}
      <Field
        label="简单说明"
        isLong
        max={limits.summaryLength}
        value={summary}
        onInput={setSummary}
        error={change.fields.summary}
      />
      <OwnerAndDue values={whose} onChange={setWhose} fields={change.fields} />
      <Field
        label="修改原因"
        isLong
        hint="会写进办理经过，大家都看得到"
        max={limits.reasonLength}
        value={reason}
        onInput={setReason}
        error={change.fields.reason}
      />
      <ActError error={change.error} />
    </Sheet>
  );
}
