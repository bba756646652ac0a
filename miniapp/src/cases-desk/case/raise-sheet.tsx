import { useState } from 'react';
import { caseGradeNames, type CaseGrade, caseGrades, streetGradeNames } from '@yuanli/shared/cases/case-kinds';
import { caseLimits as limits } from '@yuanli/shared/cases/case-limits';
import { caseDeskEndpoints } from '@yuanli/shared/cases/cases.endpoints';
import { useAct } from '../../platform/net/use-act';
import { Choice } from '../../ui/choice';
import { Field } from '../../ui/field';
import { Notice } from '../../ui/notice';
import type { CaseSheetProps } from '../case-data';
import { ActSheet } from './act-sheet';

/** One level up, or to the street as what needs several; the clock keeps what has run of it. What nobody has taken yet is taken by the same tap. */
export function RaiseSheet({ data: { id, desk, status, grade: gradeNow }, onClose, onDone }: CaseSheetProps) {
  const isNew = status === 'submitted';
  const [grade, setGrade] = useState<CaseGrade>(isNew ? 'composite' : gradeNow);
  const [reason, setReason] = useState('');
  const accept = useAct(caseDeskEndpoints.acceptCase);
  const raise = useAct(caseDeskEndpoints.raiseCase);
  const send = async () => {
    const done =
      isNew && grade !== 'ordinary'
        ? await accept.run({ id, raise: { grade, reason } })
        : await raise.run({ id, grade, reason });
    if (done) onDone(isNew ? '已受理并上报街道' : '已上报，居民会收到消息');
  };
  const options = (isNew ? streetGradeNames : caseGradeNames).map((value: CaseGrade) => ({
    value,
    label: caseGrades[value].name,
    note: value === 'ordinary' ? `交给${desk === 'community' ? '街道' : '社区'}办` : caseGrades[value].hint,
  }));
  const act = isNew ? accept : raise;
  const whyNot = (field: string): string | undefined => raise.fields[field] ?? accept.fields[`raise.${field}`];
  return (
    <ActSheet
      title={isNew ? '受理并上报街道' : '上报'}
      yes={isNew ? '受理并上报' : '上报'}
      act={act}
      onSend={() => void send()}
      onClose={onClose}
    >
      {isNew && (
        <Notice icon="phone" tone="jade">
          您第一个接到，到办结都由您和居民联系。
        </Notice>
      )}
      <Choice
        label="级别"
        hint="已经用掉的时间照算"
        options={options}
        value={grade}
        onChange={setGrade}
        error={whyNot('grade')}
      />
      <Field
        label="为什么上报"
        isLong
        hint="居民看得到"
        placeholder="比如：牵涉供水公司和物业，社区协调不了"
        max={limits.reasonLength}
        value={reason}
        onInput={setReason}
        error={whyNot('reason')}
      />
    </ActSheet>
  );
}
