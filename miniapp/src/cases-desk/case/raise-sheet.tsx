import { useState } from 'react';
import { type CaseGrade, caseGradeNames, caseGrades } from '@yuanli/shared/cases/case-kinds';
import { caseLimits as limits } from '@yuanli/shared/cases/case-limits';
import { caseDeskEndpoints } from '@yuanli/shared/cases/cases.endpoints';
import { useAct } from '../../platform/net/use-act';
import { Choice } from '../../ui/choice';
import { Field } from '../../ui/field';
import type { CaseSheetProps } from '../case-data';
import { ActSheet } from './act-sheet';

const options = caseGradeNames.map((value) => ({
  value,
  label: caseGrades[value].name,
  note: caseGrades[value].hint,
}));

/** One level up, as what it is; the clock keeps what has run of it. */
export function RaiseSheet({ data, onClose, onDone }: CaseSheetProps) {
  const [grade, setGrade] = useState<CaseGrade>(data.grade);
  const [reason, setReason] = useState('');
  const raise = useAct(caseDeskEndpoints.raiseCase);
  const send = async () => {
    if (await raise.run({ id: data.id, grade, reason })) onDone('已上报');
  };
  return (
    <ActSheet title="上报" yes="上报" act={raise} onSend={() => void send()} onClose={onClose}>
      <Choice
        label="级别"
        hint="上报以后，已经用掉的时间照算"
        options={options}
        value={grade}
        onChange={setGrade}
        error={raise.fields['grade']}
      />
      <Field
        label="为什么上报"
        isLong
        placeholder="比如：牵涉供水公司和物业，社区协调不了"
        max={limits.reasonLength}
        value={reason}
        onInput={setReason}
        error={raise.fields['reason']}
      />
    </ActSheet>
  );
}
