import { useState } from 'react';
import { caseLimits as limits } from '@yuanli/shared/cases/case-limits';
import { type CaseVerdict, caseVerdictNames, caseVerdicts } from '@yuanli/shared/cases/case-states';
import { caseEndpoints } from '@yuanli/shared/cases/cases.endpoints';
import { useAct } from '../../platform/net/use-act';
import { Choice } from '../../ui/choice';
import { Field } from '../../ui/field';
import type { CaseSheetProps } from '../case-data';
import { ActSheet } from './act-sheet';

const notes: Partial<Record<CaseVerdict, string>> = { not_solved: '退回重办' };

/** Somebody who called has no account: staff call them back, and write down what they say of the answer. */
export function FollowUpSheet({ data: { id, can }, onClose, onDone }: CaseSheetProps) {
  const [verdict, setVerdict] = useState<CaseVerdict | undefined>(can.confirm ? undefined : 'not_solved');
  const [words, setWords] = useState('');
  const [isTried, setTried] = useState(false);
  const confirm = useAct(caseEndpoints.confirmCase);
  const isWordless = verdict !== 'not_solved' && words.trim() === '';
  const send = async () => {
    setTried(true);
    if (verdict && !isWordless && (await confirm.run({ id, verdict, words }))) onDone('已登记回访结果');
  };
  return (
    <ActSheet title="登记电话回访" yes="登记" act={confirm} onSend={() => void send()} onClose={onClose}>
      <Choice
        label="居民怎么说"
        options={caseVerdictNames
          .filter((value) => can.confirm || value === 'not_solved')
          .map((value) => ({ value, label: caseVerdicts[value], note: notes[value] }))}
        value={verdict}
        onChange={setVerdict}
        error={isTried && !verdict ? '请选一项' : confirm.fields['verdict']}
      />
      <Field
        label="居民的原话"
        isLong
        isOptional={verdict === 'not_solved'}
        max={limits.feedbackLength}
        value={words}
        onInput={setWords}
        error={isTried && isWordless ? '请写下居民在电话里怎么说' : confirm.fields['words']}
      />
    </ActSheet>
  );
}
