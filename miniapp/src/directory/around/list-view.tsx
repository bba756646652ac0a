import { useState } from 'react';
import { View } from '@tarojs/components';
import { serviceEndpoints } from '@yuanli/shared/directory/services.endpoints';
import { PagedList } from '../../parts/loading/paged-list';
import type { FoundServices, ServiceCardData } from '../../parts/directory/service-data';
import { usePages, type Pages } from '../../platform/net/use-pages';
import { Section } from '../../ui/section';
import type { Choices, inputOf, SetChoices } from './choices';
import { NoneOpen, NotOpenRow } from './none-open';
import { NothingHere } from './nothing-here';
import { ServiceCard } from './service-card';

type Input = NonNullable<ReturnType<typeof inputOf>>;

interface ListViewProps {
  pages: Omit<Pages<ServiceCardData>, 'data'> & { data?: FoundServices };
  input: Input;
  isPrivate: boolean;
  /** What stands below does not move. */
  isStill: boolean;
  choices: Choices;
  set: SetChoices;
  onOpen: (service: ServiceCardData) => void;
}

/** What is open now, and once it is asked for, what is not. To be drawn anew for each input. */
export function ListView({ pages, input, isPrivate, isStill, choices, set, onOpen }: ListViewProps) {
  const { data: found } = pages;
  const [hasRest, setHasRest] = useState(false);
  const notOpen = {
    found: found ?? { notOpen: 0, opensNext: null },
    onShow: hasRest ? undefined : () => setHasRest(true),
  };
  return (
    <>
      <PagedList
        pages={pages}
        empty={
          notOpen.found.notOpen > 0 ? (
            <NoneOpen {...notOpen} onOpen={onOpen} />
          ) : (
            <NothingHere choices={choices} set={set} />
          )
        }
        end={found && found.notOpen > 0 ? found.items.length > 0 && <NotOpenRow {...notOpen} /> : undefined}
      >
        {(services) => <ServiceCards services={services} isSearched={Boolean(input.q)} onOpen={onOpen} />}
      </PagedList>
      {hasRest && (
        <NotOpen input={{ ...input, openNow: 'no' }} isPrivate={isPrivate} isStill={isStill} onOpen={onOpen} />
      )}
    </>
  );
}

interface NotOpenListProps {
  input: Omit<Input, 'openNow'> & { openNow: 'no' };
  isPrivate: boolean;
  isStill: boolean;
  onOpen: (service: ServiceCardData) => void;
}

function NotOpen({ input, isPrivate, isStill, onOpen }: NotOpenListProps) {
  const pages = usePages(serviceEndpoints.findServices, input, { isPrivate, isStill, portion: 8 });
  return (
    <Section title="现在没有开放">
      <PagedList pages={pages} isNested empty={<View className="t-second">刚刚都开门了，下拉刷新看看。</View>}>
        {(services) => <ServiceCards services={services} isSearched={Boolean(input.q)} onOpen={onOpen} />}
      </PagedList>
    </Section>
  );
}

interface ServiceCardsProps {
  services: readonly ServiceCardData[];
  isSearched: boolean;
  onOpen: (service: ServiceCardData) => void;
}

const ServiceCards = ({ services, isSearched, onOpen }: ServiceCardsProps) => (
  <>
    {services.map((service) => (
      <ServiceCard key={service.id} service={service} isSearched={isSearched} onOpen={() => onOpen(service)} />
    ))}
  </>
);
