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
  { name: 'hours', heading: '什么时候开', fields: ['openingHours'] },
  { name: 'use', heading: '怎么用', fields: ['phones', 'isHomeVisit', 'isFree', 'cost', 'eligibility', 'documents'] },
  { name: 'booking', heading: '要不要预约', fields: ['booking'] },
  { name: 'review', heading: '看一遍，没错就存下', fields: [] },
];

const questions: Partial<Record<ServiceStep, FieldErrors>> = {
  what: { name: '请写名称', category: '请选一类', organizationName: '请写是哪家机构' },
  place: { address: '请写地址', latitudeE6: '请取一个位置，居民才看得到要走几分钟' },
  hours: { openingHours: '请点一天写上时间，或者选“还不知道”' },
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
