import { stillEmpty, type FieldErrors, type FormStep } from '../../parts/forms/form-step';
import type { ActivityDraft, ActivityStep } from './activity-draft';

export const activitySteps: readonly FormStep<ActivityStep>[] = [
  { name: 'what', heading: '是什么活动', fields: ['kind', 'title', 'organiser'] },
  { name: 'story', heading: '给志愿者说一说', fields: ['story', 'pictureIds'] },
  { name: 'place', heading: '在哪里，带什么', fields: ['placeName', 'latitudeE6', 'longitudeE6', 'bring'] },
  {
    name: 'rules',
    heading: '报名有什么要求',
    fields: ['cutOffHours', 'earnsPoints', 'minAge', 'maxAge', 'training', 'partyMembersOnly'],
  },
  { name: 'review', heading: '看一遍，没错就存下', fields: [] },
];

const questions: Partial<Record<ActivityStep, FieldErrors>> = {
  what: { kind: '请选一类', title: '请写活动的名称', organiser: '请写由谁主办' },
  story: { story: '请写一写做什么' },
  place: { placeName: '请写在哪里' },
};

/** Why this step is not done yet, by field. */
export function emptyInStep(
  step: ActivityStep,
  { kind, title, organiser, story, placeName }: ActivityDraft,
): FieldErrors {
  return stillEmpty({ kind, title, organiser, story, placeName }, questions[step] ?? {});
}
