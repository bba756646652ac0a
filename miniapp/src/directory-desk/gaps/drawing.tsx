import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { detour, type Pace, paces, ringMinutes } from '@yuanli/shared/directory/walking-rings';
import { ServiceRings } from '../../parts/directory/service-rings';
import { SpotMap } from '../../parts/directory/spot-map';
import { openPage } from '../../platform/navigate';
import { canOpenMap } from '../../platform/device/open-map';
import type { Spot } from '../../platform/device/location';
import { Tabs } from '../../ui/tabs';
import type { MeasuredService } from './measure-services';

interface DrawingProps {
  centre: Spot & { name: string };
  seen: readonly MeasuredService[];
  pace: Pace;
}

const views = [
  { value: 'rings', label: '圈图' },
  { value: 'map', label: '地图' },
] as const;

/** What there is around a courtyard, and how far the nearest of what is missing; on a phone also on WeChat's own map. */
export function Drawing({ centre, seen, pace }: DrawingProps) {
  const [view, setView] = useState<(typeof views)[number]['value']>('rings');
  // The residents' page: what a neighbouring community has is not this desk's to change.
  const open = (id: string) => void openPage('directory/service/index', { id, pace });
  return (
    <View className="y-stack">
      {canOpenMap && <Tabs label="怎么看" tabs={views} value={view} onChange={setView} />}
      {view === 'rings' ? (
        <ServiceRings centre={centre} services={seen} onOpen={({ id }) => open(id)} />
      ) : (
        <SpotMap
          label={`${centre.name}周围的设施`}
          centre={centre}
          rings={ringMinutes.map((minutes) => (minutes * 60 * paces[pace]) / detour)}
          spots={seen}
          onChoose={open}
        />
      )}
      <View className="t-caption">
        国标是《城市居住区规划设计标准》<Text className="y-whole">GB 50180-2018</Text>。步行时间按直线距离的1.3倍估算。
      </View>
    </View>
  );
}
