import { useState } from 'react';
import { hallLimits as limits } from '@yuanli/shared/hall/hall-limits';
import { type MotionStage, motionStages } from '@yuanli/shared/hall/motion-stages';
import { motionEndpoints } from '@yuanli/shared/hall/motions.endpoints';
import { ActError } from '../../parts/forms/act-error';
import type { MotionData } from '../../parts/hall/hall-data';
import { useAct } from '../../platform/net/use-act';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { Notice } from '../../ui/notice';
import { Sheet } from '../../ui/sheet';
import { dayAhead } from '../day-ahead';
import { OwnerAndDue } from '../owner-and-due';

interface AdvanceSheetProps {
  motion: MotionData;
  to: MotionStage;
  onClose: () => void;
  onDone: () => void;
}

/** What will happen, before it does. */
const consequences: Record<MotionStage, string> = {
  gathering: '大家又可以写意见了。',
  deliberating: '大家写的意见留着，请各方写明立场，还可以补充意见。',
  voting: '到这一步就不再收意见，您可以发起表决。表决公告以前，居民还不能投票。',
  carrying_out: '大家会看到这件事已决定办理，以后每项进展、每笔花费都会公布。',
  evaluating: '大家可以评“满意”“一般”或“不满意”，结果公开。',
  archived: '这件事到此为止，以后只能看，不能再改。',
};
const usualDays = 14;

/** Every stage has somebody who answers for it and a day; archiving has a reason. */
export function AdvanceSheet({ motion: { id, ownerName }, to, onClose, onDone }: AdvanceSheetProps) {
  const isEnd = to === 'archived';
  const [whose, setWhose] = useState({ ownerName, dueAt: dayAhead(usualDays) });
  const [note, setNote] = useState('');
  const advance = useAct(motionEndpoints.advanceMotion);
  const send = async () => {
    if (await advance.run({ id, to, note, ...(isEnd ? {} : whose) })) onDone();
  };
  return (
    <Sheet
      isOpen
      title={isEnd ? '归档这个议题' : `进入“${motionStages[to]}”阶段`}
      onClose={onClose}
      footer={
        <Button tone="plum" isBusy={advance.isBusy} onTap={() => void send()}>
          {isEnd ? '归档' : `进入“${motionStages[to]}”阶段`}
        </Button>
      }
    >
      <Notice icon="info" tone="plum">{`${consequences[to]}提出和附议的人都会收到消息。`}</Notice>
      {!isEnd && <OwnerAndDue values={whose} onChange={setWhose} fields={advance.fields} />}
      <Field
        label={isEnd ? '为什么归档' : '说明'}
        isLong
        isOptional={!isEnd}
        hint="会写进办理经过，大家都看得到"
        max={limits.reasonLength}
        value={note}
        onInput={setNote}
        error={advance.fields.note}
      />
      <ActError error={advance.error} />
    </Sheet>
  );
}
