import { stillEmpty, type FieldErrors, type FormStep } from '../../parts/forms/form-step';
import type { ActivityDraft, ActivityStep } from './activity-draft';

export const activitySteps: readonly FormStep<ActivityStep>[] = [
  { name: 'what', heading: '活动信息', fields: ['kind', 'title', 'organiser'] },
  { name: 'story', heading: '活动介绍', fields: ['story', 'pictureIds'] },
  { name: 'place', heading: '活动地点和自带物品', fields: ['placeName', 'latitudeE6', 'longitudeE6', 'bring'] },
  {
    name: 'rules',
    heading: '报名要求',
    fields: ['cutOffHours', 'earnsPoints', 'minAge', 'maxAge', 'training', 'partyMembersOnly'],
  },
  { name: 'review', heading: '请核对，没问题就保存', fields: [] },
];

const questions: Partial<Record<ActivityStep, FieldErrors>> = {
  what: { kind: '请选择类别', title: '请填写活动名称', organiser: '请填写主办单位' },
  story: { story: '请填写活动内容' },
  place: { placeName: '请填写活动地点' },
};

/** Why this step is not done yet, by field. */
export function emptyInStep(
  step: ActivityStep,
  { kind, title, organiser, story, placeName }: ActivityDraft,
): FieldErrors {
  return stillEmpty({ kind, title, organiser, story, placeName }, questions[step] ?? {});
}
