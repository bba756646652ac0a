import { useState } from 'react';
import { serviceCategories, type ServiceCategory } from '@yuanli/shared/directory/service-categories';
import type { ServiceState } from '@yuanli/shared/directory/service-states';
import { formatOpenState } from './format-open-state';
import type { ServiceCardData } from './service-data';
import { useInterval } from '../../platform/use-interval';
import { Tag } from '../../ui/tag';
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
  childcare: { icon: 'sun', tone: 'amber' },
  schooling: { icon: 'cap', tone: 'amber' },
  government: { icon: 'hall', tone: 'indigo' },
  safety: { icon: 'shield', tone: 'indigo' },
  mediation: { icon: 'scales', tone: 'plum' },
  counselling: { icon: 'talk', tone: 'jade' },
  reentry: { icon: 'sprout', tone: 'jade' },
  property: { icon: 'tool', tone: 'brick' },
};

export function CategoryTag({ category }: { category: ServiceCategory }) {
  return <Tag {...categoryLooks[category]}>{serviceCategories[category].label}</Tag>;
}

const minuteMs = 60_000;

/** 开放中, 还有20分钟关门, 明天9:00开门: by the clock of this moment, also while the page stays open. */
export function OpenStateTag({ service }: { service: Pick<ServiceCardData, 'openState' | 'notice'> }) {
  const [, drawAgain] = useState(0);
  useInterval(minuteMs, () => drawAgain((times) => times + 1));
  const { words, ...look } = formatOpenState(service);
  return <Tag {...look}>{words}</Tag>;
}

/** Nothing where all is as written. */
export function ServiceStatusTag({ status }: { status: ServiceState }) {
  if (status === 'to_verify')
    return (
      <Tag icon="alert" tone="amber">
        待核实
      </Tag>
    );
  return status === 'closed' ? <Tag icon="close">已撤下</Tag> : null;
}
