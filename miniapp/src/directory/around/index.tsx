import { useRef, useState } from 'react';
import { View } from '@tarojs/components';
import { serviceEndpoints } from '@yuanli/shared/directory/services.endpoints';
import type { FoundServices, ServiceCardData } from '../../parts/directory/service-data';
import { PagedList } from '../../parts/loading/paged-list';
import { useCurrentCourtyard } from '../../platform/storage/current-courtyard';
import { openPage } from '../../platform/navigate';
import { canOpenMap } from '../../platform/device/open-map';
import { useLoad } from '../../platform/net/use-load';
import { usePages } from '../../platform/net/use-pages';
import { Page } from '../../ui/page';
import { Tabs } from '../../ui/tabs';
import { formatMeasure } from '../format-way';
import { inputOf, useChoices, type Choices, type SetChoices } from './choices';
import { Choosing } from './choosing';
import { DrawnView } from './drawn-view';
import { NoOrigin } from './no-origin';
import { NothingHere } from './nothing-here';
import { ServiceCard } from './service-card';

const views = [
  { value: 'list', label: '清单' },
  { value: 'rings', label: '圈图' },
  ...(canOpenMap ? [{ value: 'map', label: '地图' } as const] : []),
] as const;

/** What there is within a walk of 15 minutes: as a list, as rings, on WeChat's map. */
export default function Around() {
  const courtyard = useCurrentCourtyard();
  const { choices, set } = useChoices();
  const [view, setView] = useState<'list' | 'rings' | 'map'>('list');
  const input = inputOf(choices, courtyard?.id);
  // Where someone stands is kept nowhere, nor what was seen from there.
  const options = { isPrivate: choices.spot !== undefined };
  const pages = usePages(serviceEndpoints.findServices, view === 'list' ? input : null, {
    ...options,
    portion: 8,
  });
  const drawn = useLoad(
    serviceEndpoints.findServices,
    view === 'list' || !input ? null : { ...input, view: 'rings' as const },
    options,
  );
  const found = pages.data ?? drawn.data;
  const counts = useRef<FoundServices['categories']>();
  counts.current = found?.categories ?? counts.current;

  const error = pages.error ?? drawn.error;
  const isNowhere = error?.code === 'directory.no_centre';
  if (!input || isNowhere)
    return (
      <Page title="生活圈">
        <NoOrigin courtyard={courtyard} message={error?.message} set={set} />
      </Page>
    );
  const shown = {
    choices,
    set,
    measure: found && formatMeasure(found.measuredBy, choices.pace),
    onOpen: ({ id }: ServiceCardData) =>
      void openPage('directory/service/index', { id, pace: choices.pace, ...choices.spot }),
  };
  return (
    <Page title="生活圈">
      <Tabs label="怎么看" tabs={views} value={view} onChange={setView} />
      <Choosing courtyard={courtyard} counts={counts.current} choices={choices} set={set} />
      {view === 'list' ? (
        <ListView pages={pages} {...shown} />
      ) : (
        <DrawnView drawn={drawn} isMap={view === 'map'} {...shown} />
      )}
    </Page>
  );
}

interface ListViewProps {
  pages: Omit<ReturnType<typeof usePages>, 'items' | 'data'> & { items: ServiceCardData[] };
  choices: Choices;
  set: SetChoices;
  /** How the minutes were measured. */
  measure?: string;
  onOpen: (service: ServiceCardData) => void;
}

function ListView({ pages, choices, set, measure, onOpen }: ListViewProps) {
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
