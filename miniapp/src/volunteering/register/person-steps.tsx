import { formatFullDay } from '@yuanli/shared/china-time';
import { volunteeringLimits } from '@yuanli/shared/volunteering/volunteering-limits';
import { idKindNames, idKinds } from '@yuanli/shared/volunteering/id-kinds';
import type { StepProps } from '../../parts/forms/form-step';
import { Field } from '../../ui/field';
import { Notice } from '../../ui/notice';
import { Choice } from '../../ui/choice';
import { DateTime } from '../../ui/date-time';
import { momentOf, wheelsAt } from '../../ui/format-date';
import type { RegisterDraft } from './register-draft';

export function NameStep({ draft, set, errors }: StepProps<RegisterDraft>) {
  return (
    <>
      <Field
        label="姓名"
        hint="和证件上一样，服务证明上会写"
        max={volunteeringLimits.nameLength}
        value={draft.realName}
        onInput={(value) => set('realName', value)}
        error={errors.realName}
      />
      <Notice icon="lock" tone="jade">
        邻居们只看得到您的称呼。组织活动的人看到的是打了星号的姓名，每看一次全名都会记下来。
      </Notice>
    </>
  );
}

const kinds = idKindNames.map((value) => ({ value, label: idKinds[value] }));

export function PapersStep({ draft, set, errors }: StepProps<RegisterDraft>) {
  return (
    <>
      <Notice icon="lock" tone="jade">
        证件号码只用来核对年龄和开服务证明，证明上只写头尾几位。加密保存，谁都看不到全部号码；发出以后，这部手机上不再留着。
      </Notice>
      <Choice
        label="用哪种证件"
        options={kinds}
        value={draft.idKind}
        onChange={(value) => set('idKind', value)}
        tone="jade"
        error={errors.idKind}
      />
      <Field
        label={`${idKinds[draft.idKind]}号码`}
        kind={draft.idKind === 'resident_card' ? 'idcard' : 'text'}
        max={20}
        value={draft.idNumber}
        onInput={(value) => set('idNumber', value)}
        error={errors.idNumber}
      />
    </>
  );
}

export function BirthdayStep({ draft: { bornOn }, set, errors }: StepProps<RegisterDraft>) {
  return (
    <DateTime
      label="出生日期"
      kind="date"
      hint="有的活动对年龄有要求，未满18岁要监护人同意"
      value={bornOn}
      words={bornOn && formatFullDay(momentOf(bornOn))}
      from="1900-01-01"
      until={wheelsAt(Date.now()).day}
      onChange={(value) => set('bornOn', value)}
      error={errors.bornOn}
    />
  );
}
