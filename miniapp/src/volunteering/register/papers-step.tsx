import { idKindNames, idKinds } from '@yuanli/shared/volunteering/id-kinds';
import { Choice } from '../../ui/choice';
import { Field } from '../../ui/field';
import { Notice } from '../../ui/notice';
import type { StepProps } from '../../parts/forms/form-step';
import type { RegisterDraft } from './register-draft';

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
