import { useState } from 'react';
import { View } from '@tarojs/components';
import { SpotMap } from '../../parts/directory/spot-map';
import { canOpenMap } from '../../platform/device/open-map';
import { Tabs } from '../../ui/tabs';
import { CommunityDrawing } from './community-drawing';
import { formatGaps, type PlacedCourtyard } from './place-courtyards';

interface CommunityMapProps {
  courtyards: readonly PlacedCourtyard[];
  onOpen: (id: string) => void;
}

const views = [
  { value: 'drawing', label: '示意图' },
  { value: 'map', label: '地图' },
] as const;

/** Where the gaps are: as a drawing, on a phone also on WeChat's own map. */
export function CommunityMap({ courtyards, onOpen }: CommunityMapProps) {
  const [view, setView] = useState<(typeof views)[number]['value']>('drawing');
  const [first] = courtyards;
  if (!first) return null;
  return (
    <View className="y-stack">
      {canOpenMap && <Tabs label="怎么看" tabs={views} value={view} onChange={setView} />}
      {view === 'drawing' ? (
        <CommunityDrawing courtyards={courtyards} onOpen={onOpen} />
      ) : (
        <SpotMap
          label="社区里的院子各缺几项设施"
          centre={first}
          spots={courtyards.map((courtyard) => ({ ...courtyard, name: formatGaps(courtyard) }))}
          isNamed
          onChoose={onOpen}
        />
      )}
    </View>
  );
}
