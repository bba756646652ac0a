import { volunteeringLimits } from '@yuanli/shared/volunteering/volunteering-limits';
import { Field } from '../../ui/field';
import { Notice } from '../../ui/notice';
import type { StepProps } from '../../parts/forms/form-step';
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
