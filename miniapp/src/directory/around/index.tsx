import { useRef, useState } from 'react';
import { View } from '@tarojs/components';
import { serviceEndpoints } from '@yuanli/shared/directory/services.endpoints';
import type { FoundServices, ServiceCardData } from '../../parts/directory/service-data';
import { useCurrentCourtyard } from '../../platform/storage/current-courtyard';
import { openPage } from '../../platform/navigate';
import { useScale } from '../../platform/a11y/scale';
import { canOpenMap } from '../../platform/device/open-map';
import { useLoad } from '../../platform/net/use-load';
import { usePages } from '../../platform/net/use-pages';
import { Page } from '../../ui/page';
import { Tabs } from '../../ui/tabs';
import { formatMeasure } from '../format-way';
import { inputOf, useChoices } from './choices';
import { Choosing, MoreWays } from './choosing';
import { DrawnView } from './drawn-view';
import { NoOrigin } from './no-origin';
import { ListView } from './list-view';

const views = [
  { value: 'list', label: '清单' },
  { value: 'rings', label: '圈图' },
  ...(canOpenMap ? [{ value: 'map', label: '地图' } as const] : []),
] as const;

/** What there is within a walk of 15 minutes: as a list, as rings, on WeChat's map. */
export default function Around() {
  const courtyard = useCurrentCourtyard();
  const { choices, set } = useChoices();
  const { isElder } = useScale();
  const [view, setView] = useState<'list' | 'rings' | 'map'>('list');
  const input = inputOf(choices, courtyard?.id);
  // Where someone stands is kept nowhere, nor what was seen from there.
  const options = { isPrivate: choices.spot !== undefined };
  // An elder is led: below the list stand the ways on.
  const isLed = isElder && view === 'list';
  const pages = usePages(serviceEndpoints.findServices, view === 'list' ? input : null, {
    ...options,
    portion: 8,
    isStill: isLed,
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
  const onOpen = ({ id }: ServiceCardData) =>
    void openPage('directory/service/index', { id, pace: choices.pace, ...choices.spot });
  const measure = found && formatMeasure(found.measuredBy, choices.pace);
  return (
    <Page title="生活圈">
      {!isLed && <Tabs label="怎么看" tabs={views} value={view} onChange={setView} />}
      <Choosing courtyard={courtyard} counts={counts.current} choices={choices} set={set} />
      {view === 'list' ? (
        <ListView
          key={JSON.stringify(input)}
          pages={pages}
          input={input}
          isPrivate={options.isPrivate}
          isStill={isLed}
          choices={choices}
          set={set}
          onOpen={onOpen}
        />
      ) : (
        <DrawnView drawn={drawn} isMap={view === 'map'} choices={choices} set={set} onOpen={onOpen} />
      )}
      {isLed && found && (
        <MoreWays
          courtyard={courtyard}
          choices={choices}
          set={set}
          views={views.slice(1).map(({ value, label }) => ({ label, open: () => setView(value) }))}
        />
      )}
      {measure && <View className="t-caption">{measure}</View>}
    </Page>
  );
}
