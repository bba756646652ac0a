import type { ServiceCategory } from '@yuanli/shared/directory/service-categories';
import type { IconName } from '../../ui/icon-names';
import type { Tone } from '../../ui/tone';

/** Each category by a drawing and a colour; its word comes from the categories themselves. */
export const categoryLooks: Record<ServiceCategory, { icon: IconName; tone: Tone }> = {
  elder_care: { icon: 'elder', tone: 'amber' },
  elder_canteen: { icon: 'bowl', tone: 'brick' },
  medical: { icon: 'medical', tone: 'jade' },
  home_services: { icon: 'broom', tone: 'plum' },
  shops: { icon: 'bag', tone: 'indigo' },
  culture: { icon: 'book', tone: 'plum' },
  schooling: { icon: 'cap', tone: 'amber' },
  government: { icon: 'hall', tone: 'indigo' },
  safety: { icon: 'shield', tone: 'indigo' },
  mediation: { icon: 'scales', tone: 'plum' },
  counselling: { icon: 'talk', tone: 'jade' },
  reentry: { icon: 'sprout', tone: 'jade' },
  property: { icon: 'tool', tone: 'brick' },
};
