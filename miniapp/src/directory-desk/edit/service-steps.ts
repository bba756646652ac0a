import { stillEmpty, type FieldErrors, type FormStep } from '../../parts/forms/form-step';
import { isWeekEmpty } from './hours-draft';
import type { ServiceDraft, ServiceStep } from './service-draft';

export const serviceSteps: readonly FormStep<ServiceStep>[] = [
  {
    name: 'what',
    heading: '是什么服务',
    fields: ['name', 'category', 'facility', 'organizationName', 'description', 'keywords'],
  },
  {
    name: 'place',
    heading: '在哪里',
    fields: ['address', 'locationName', 'latitudeE6', 'longitudeE6', 'isWheelchairAccessible', 'accessibility'],
  },
  { name: 'hours', heading: '什么时间开放', fields: ['openingHours'] },
  {
    name: 'use',
    heading: '电话、费用和材料',
    fields: ['phones', 'isHomeVisit', 'isFree', 'cost', 'eligibility', 'documents'],
  },
  { name: 'booking', heading: '要不要预约', fields: ['booking'] },
  { name: 'review', heading: '请核对，没问题就保存', fields: [] },
];

const questions: Partial<Record<ServiceStep, FieldErrors>> = {
  what: { name: '请填写名称', category: '请选择类别', organizationName: '请填写机构' },
  place: { address: '请填写地址', latitudeE6: '请标注位置，居民才能看到步行时间' },
  hours: { openingHours: '请至少填写一天的时间，或者选“还不知道”' },
};

/** Why this step is not done yet, by field. */
export function emptyInStep(
  step: ServiceStep,
  { name, category, organizationName, address, spot, hours }: ServiceDraft,
): FieldErrors {
  const isHoursEmpty = isWeekEmpty(hours) || (hours.way === 'written' && !hours.text.trim());
  return stillEmpty(
    {
      name,
      category,
      organizationName,
      address,
      latitudeE6: spot ? 'there' : '',
      openingHours: isHoursEmpty ? '' : 'there',
    },
    questions[step] ?? {},
  );
}
