import { useState } from 'react';
import { View } from '@tarojs/components';
import { detour, paces, ringMinutes, type Pace } from '@yuanli/shared/directory/circle';
import type { FoundServices, ServiceCardData } from '../../parts/directory/service-data';
import { SpotMap } from '../../parts/directory/spot-map';
import { ServiceCard } from './service-card';

interface OnMapProps {
  found: FoundServices;
  pace: Pace;
  onOpen: (service: ServiceCardData) => void;
}

/** WeChat's own map; a tap on a marker shows its card below. */
export function OnMap({ found: { centre, items }, pace, onOpen }: OnMapProps) {
  const [chosenId, setChosenId] = useState<string>();
  const chosen = items.find(({ id }) => id === chosenId);
  const metres = ringMinutes.map((minutes) => Math.round((minutes * 60 * paces[pace]) / detour));
  return (
    <>
      <SpotMap label={`${centre.name}周围的地图`} centre={centre} rings={metres} spots={items} onChoose={setChosenId} />
      {chosen ? (
        <ServiceCard service={chosen} onOpen={() => onOpen(chosen)} />
      ) : (
        <View className="t-caption">点地图上的标记，看是哪里。圈是步行5分钟、10分钟、15分钟大约能到的地方。</View>
      )}
    </>
  );
}
