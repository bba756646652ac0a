import { View } from '@tarojs/components';
import type { usePages } from '../../platform/net/use-pages';
import { PagedList } from '../../parts/loading/paged-list';
import type { ServiceCardData } from '../../parts/directory/service-data';
import { NothingHere } from './nothing-here';
import type { Choices, SetChoices } from './choices';
import { ServiceCard } from './service-card';

interface ListViewProps {
  pages: Omit<ReturnType<typeof usePages>, 'items' | 'data'> & { items: ServiceCardData[] };
  choices: Choices;
  set: SetChoices;
  /** How the minutes were measured. */
  measure?: string;
  onOpen: (service: ServiceCardData) => void;
}

export function ListView({ pages, choices, set, measure, onOpen }: ListViewProps) {
  return (
    <PagedList pages={pages} empty={<NothingHere choices={choices} set={set} />}>
      {(services) => (
        <>
          {measure && <View className="t-caption">{measure}</View>}
          {services.map((service) => (
            <ServiceCard key={service.id} service={service} onOpen={() => onOpen(service)} />
          ))}
        </>
      )}
    </PagedList>
  );
}
