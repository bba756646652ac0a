import { stillEmpty, type FieldErrors, type FormStep } from '../../parts/forms/form-step';
import type { GuideDraft, GuideStep } from './guide-draft';

export const guideSteps: readonly FormStep<GuideStep>[] = [
  { name: 'what', heading: '是什么事', fields: ['name', 'guideClass', 'trip', 'isFrequent', 'keywords'] },
  {
    name: 'where',
    heading: '到哪里办',
    fields: ['counterId', 'elsewhereName', 'elsewhereHow', 'elsewhereUrl', 'elsewherePhone', 'openingHours', 'phones'],
  },
  { name: 'bring', heading: '谁可以办，带什么', fields: ['eligibility', 'materials'] },
  {
    name: 'more',
    heading: '多久、费用和依据',
    fields: ['workingDays', 'isFree', 'cost', 'result', 'basis', 'source', 'note'],
  },
  { name: 'review', heading: '请核对，没问题就保存', fields: [] },
];

/** Why this step is not done yet, by field. */
export function emptyInStep(
  step: GuideStep,
  { name, guideClass, trip, counterId, elsewhereName, workingDays }: GuideDraft,
): FieldErrors {
  if (step === 'what')
    return stillEmpty(
      { name, guideClass, trip },
      { name: '请填写事项名称', guideClass: '请选择类别', trip: '请选择要不要跑一趟' },
    );
  if (step === 'where')
    return stillEmpty(
      { counterId, elsewhereName: trip === 'counter' ? 'here' : elsewhereName },
      { counterId: '请选择办理窗口', elsewhereName: '请写明到哪里办，居民才不会白跑一趟' },
    );
  return step === 'more' && !/^\d*$/.test(workingDays.trim()) ? { workingDays: '请填数字' } : {};
}
