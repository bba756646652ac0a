import { serviceCategories, type ServiceCategory } from '@yuanli/shared/directory/service-categories';
import { ListRow } from '../../ui/list-row';
import { Rings } from '../rings/rings';
import type { RingLook, RingMark } from '../rings/ring-dot';
import { stateAt, type OpenState } from './format-open-state';
import { categoryLooks, CategoryTag } from './service-tags';

interface RingService extends RingMark {
  category: ServiceCategory;
  openState?: OpenState;
}

const openness = { open: '开放中', closing_soon: '即将关门', closed: '未开放', unknown: '开放时间不详' } as const;

/** By the drawing of its category; hollow while it is not open, or nobody knows. */
function lookOf({ name, category, openState }: RingService): RingLook {
  const state = openState && stateAt(openState, Date.now());
  return {
    ...categoryLooks[category],
    isHollow: state === 'closed' || state === 'unknown',
    words: [name, serviceCategories[category].label, state && openness[state]].filter(Boolean).join('，'),
  };
}

const explain = (single: readonly RingService[]): string =>
  single.some((one) => lookOf(one).isHollow) ? '空心的现在没有开放，或者时间不详。' : '';

interface ServiceRingsProps<S extends RingService> {
  /** 石榴院, or 您这里. */
  centre: { name: string };
  services: readonly S[];
  onOpen: (service: S) => void;
}

/** The circle as a drawing. */
export function ServiceRings<S extends RingService>({ centre, services, onOpen }: ServiceRingsProps<S>) {
  return (
    <Rings
      centre={centre}
      marks={services}
      unit="处"
      lookOf={lookOf}
      explain={explain}
      renderRow={(service) => (
        <ListRow
          start={<CategoryTag category={service.category} />}
          title={service.name}
          note={`步行${service.minutes ?? 0}分钟`}
          onTap={() => onOpen(service)}
        />
      )}
      onOpen={onOpen}
    />
  );
}
