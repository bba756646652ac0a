import { guardianRelationNames, guardianRelations } from '@yuanli/shared/volunteering/id-kinds';
import { volunteeringLimits } from '@yuanli/shared/volunteering/volunteering-limits';
import { Choice } from '../../ui/choice';
import { Field } from '../../ui/field';
import { Notice } from '../../ui/notice';
import type { StepProps } from '../../parts/forms/form-step';
import type { RegisterDraft } from './register-draft';

const relations = guardianRelationNames.map((value) => ({ value, label: guardianRelations[value] }));

export function GuardianStep({ draft, set, errors }: StepProps<RegisterDraft>) {
  return (
    <>
      <Notice icon="phone">您未满18岁，社区会打电话联系您的监护人，监护人同意后您就可以报名。</Notice>
      <Field
        label="监护人姓名"
        max={volunteeringLimits.nameLength}
        value={draft.guardianName}
        onInput={(value) => set('guardianName', value)}
        error={errors['guardian.name'] ?? errors.guardian}
      />
      <Field
        label="监护人手机号"
        kind="number"
        value={draft.guardianPhone}
        onInput={(value) => set('guardianPhone', value)}
        error={errors['guardian.phone']}
      />
      <Choice
        label="与您的关系"
        options={relations}
        value={draft.guardianRelation}
        onChange={(value) => set('guardianRelation', value)}
        tone="jade"
        error={errors['guardian.relation']}
      />
    </>
  );
}
