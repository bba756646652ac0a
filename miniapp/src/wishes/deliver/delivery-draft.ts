import type { FieldErrors, FormStep } from '../../parts/forms/form-step';
import { stillEmpty } from '../../parts/forms/form-step';
import type { Photo } from '../../platform/device/use-photos';
import { momentOf, wheelsAt } from '../../ui/format-date';
import type { WishData } from '../wish-data';

export type DeliveryStep = 'when' | 'course' | 'review';

export const deliverySteps: readonly FormStep<DeliveryStep>[] = [
  { name: 'when', heading: '时间、地点和人员', fields: ['happenedAt', 'place', 'people'] },
  { name: 'course', heading: '怎么帮的，结果怎样', fields: ['course', 'result', 'pictureIds'] },
  { name: 'review', heading: '请核对，没问题就提交给对方确认', fields: [] },
];

/** Five of the six parts of the record; the wisher adds the last. */
export interface DeliveryDraft {
  step: DeliveryStep;
  day: string;
  time: string;
  place: string;
  people: string;
  course: string;
  result: string;
  photos: readonly Photo[];
}

export const emptyDelivery = ({ courtyardName, claimantLabel }: WishData): DeliveryDraft => ({
  step: 'when',
  ...wheelsAt(Date.now()),
  place: courtyardName,
  people: claimantLabel ?? '',
  course: '',
  result: '',
  photos: [],
});

export const happenedAt = ({ day, time }: DeliveryDraft): string => momentOf(day, time);

const questions: Partial<Record<DeliveryStep, FieldErrors>> = {
  when: { place: '请写在哪里', people: '请写有谁参加' },
  course: { course: '请填写过程', result: '请填写结果' },
};

/** Why this step is not done yet, by field. */
export function emptyInStep(step: DeliveryStep, { place, people, course, result }: DeliveryDraft): FieldErrors {
  return stillEmpty({ place, people, course, result }, questions[step] ?? {});
}
