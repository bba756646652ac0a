import { useState } from 'react';
import { type CaseDesk, caseDesks, kindOfCase } from '@yuanli/shared/cases/case-kinds';
import { caseLimits as limits } from '@yuanli/shared/cases/case-limits';
import { caseDeskEndpoints } from '@yuanli/shared/cases/cases.endpoints';
import { useAct } from '../../platform/net/use-act';
import { Choice } from '../../ui/choice';
import { Field } from '../../ui/field';
import type { CaseData, CaseSheetProps } from '../case-data';
import { ActSheet } from './act-sheet';

const notes: Partial<Record<CaseDesk, string>> = { property: '公共部位、公用设施的维修和保洁' };

/** Which desks may take it over without its being raised. */
export const desksToPassTo = ({ kind, desk }: CaseData): CaseDesk[] =>
  kindOfCase(kind).takers.filter((one) => one !== desk);

/** Another desk takes over; the contact stays, and the clock goes on. */
export function PassSheet({ data, onClose, onDone }: CaseSheetProps) {
  const { id, contact } = data;
  const [to, setTo] = useState<CaseDesk>();
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const pass = useAct(caseDeskEndpoints.passCase);
  const send = async () => {
    setTried(true);
    if (to && (await pass.run({ id, passTo: { desk: to }, reason }))) onDone(`已转给${caseDesks[to]}`);
  };
  return (
    <ActSheet title="转给别的岗位" yes="转过去" act={pass} onSend={() => void send()} onClose={onClose}>
      <Choice
        label="交给谁"
        hint={`期限不变${contact ? `，和居民联系的还是${contact.label}` : ''}`}
        options={desksToPassTo(data).map((value) => ({ value, label: caseDesks[value], note: notes[value] }))}
        value={to}
        onChange={setTo}
        error={isTried && !to ? '请选交给谁' : pass.fields['passTo']}
      />
      <Field
        label="为什么转"
        isLong
        hint="居民看得到"
        max={limits.reasonLength}
        value={reason}
        onInput={setReason}
        error={pass.fields['reason']}
      />
    </ActSheet>
  );
}
