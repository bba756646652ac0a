import { useState } from 'react';
import { castingEndpoints } from '@yuanli/shared/hall/casting.endpoints';
import { hallLimits as limits } from '@yuanli/shared/hall/hall-limits';
import { ActError } from '../../parts/forms/act-error';
import { useAct } from '../../platform/net/use-act';
import { Button } from '../../ui/button';
import { Choice } from '../../ui/choice';
import { Field } from '../../ui/field';
import { Sheet } from '../../ui/sheet';
import { showToast } from '../../ui/toast';
import type { ObjectionData } from '../desk-data';

interface DecidePaperObjectionProps {
  objection: ObjectionData;
  onDone: () => void;
}

type Answer = 'upheld' | 'dismissed';
const answersTo = ({ isVoteOver }: ObjectionData): { value: Answer; label: string; note?: string }[] => [
  isVoteOver
    ? { value: 'upheld', label: '属实，记录在案', note: '投票已截止，封存的结果不改，会在结果旁注明' }
    : { value: 'upheld', label: '属实，那一票作废', note: '本人可以重新投票' },
  { value: 'dismissed', label: '不属实，那一票有效' },
];

/** Upheld or dismissed; whoever objected reads the words either way. */
export function DecidePaperObjection({ objection, onDone }: DecidePaperObjectionProps) {
  const [isOpen, setOpen] = useState(false);
  const [answer, setAnswer] = useState<Answer>();
  const [note, setNote] = useState('');
  const [isAsked, setAsked] = useState(false);
  const decide = useAct(castingEndpoints.decidePaperObjection);
  const send = async () => {
    setAsked(true);
    if (!answer || !(await decide.run({ id: objection.id, isUpheld: answer === 'upheld', note }))) return;
    showToast('已答复，会通知提出的人');
    onDone();
  };
  return (
    <>
      <Button tone="plum" icon="talk" onTap={() => setOpen(true)}>
        答复异议
      </Button>
      <Sheet
        isOpen={isOpen}
        title="答复异议"
        onClose={() => setOpen(false)}
        footer={
          <Button tone="plum" isBusy={decide.isBusy} onTap={() => void send()}>
            提交答复
          </Button>
        }
      >
        <Choice
          label="您的决定"
          tone="plum"
          options={answersTo(objection)}
          value={answer}
          onChange={setAnswer}
          error={isAsked && !answer ? '请选一个' : undefined}
        />
        <Field
          label="说明"
          isLong
          hint="您是怎么核实的，对方会看到"
          max={limits.reasonLength}
          value={note}
          onInput={setNote}
          error={decide.fields.note}
        />
        <ActError error={decide.error} />
      </Sheet>
    </>
  );
}
