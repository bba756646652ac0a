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
        hint="请与证件一致，志愿服务证明上会使用"
        max={volunteeringLimits.nameLength}
        value={draft.realName}
        onInput={(value) => set('realName', value)}
        error={errors.realName}
      />
      <Notice icon="lock" tone="jade">
        邻居只能看到您的昵称。活动负责人看到的姓名用星号隐去，每次查看全名都会留下记录。
      </Notice>
    </>
  );
}

const kinds = idKindNames.map((value) => ({ value, label: idKinds[value] }));

export function PapersStep({ draft, set, errors }: StepProps<RegisterDraft>) {
  return (
    <>
      <Notice icon="lock" tone="jade">
        证件号码只用于核对年龄和开具志愿服务证明，证明上只显示首尾几位。号码加密保存，任何人都看不到完整号码；提交后，这部手机上不再保留。
      </Notice>
      <Choice
        label="证件类型"
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
      hint="部分活动有年龄要求，未满18岁须经监护人同意"
      value={bornOn}
      words={bornOn && formatFullDay(momentOf(bornOn))}
      from="1900-01-01"
      until={wheelsAt(Date.now()).day}
      onChange={(value) => set('bornOn', value)}
      error={errors.bornOn}
    />
  );
}
