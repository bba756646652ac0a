import { View } from '@tarojs/components';
import { useState } from 'react';
import { detour, paces, ringMinutes, type Pace } from '@yuanli/shared/directory/walking-rings';
import { Loaded } from '../../parts/loading/loaded';
import { OpenStateTag } from '../../parts/directory/service-tags';
import { Rings } from '../../parts/directory/rings';
import type { FoundServices, ServiceCardData } from '../../parts/directory/service-data';
import { SpotMap } from '../../parts/directory/spot-map';
import type { Loaded as Load } from '../../platform/net/use-load';
import { Card } from '../../ui/card';
import { ListRow } from '../../ui/list-row';
import { Notice } from '../../ui/notice';
import { Section } from '../../ui/section';
import { formatWay } from '../format-way';
import type { Choices, SetChoices } from './choices';
import { NothingHere } from './nothing-here';
import { ServiceCard } from './service-card';

interface DrawnViewProps {
  drawn: Load<FoundServices>;
  isMap: boolean;
  choices: Choices;
  set: SetChoices;
  measure?: string;
  onOpen: (service: ServiceCardData) => void;
}

/** The circle as a picture, and the same in words below, so that nobody needs the picture. */
export function DrawnView({ drawn, isMap, choices, set, measure, onOpen }: DrawnViewProps) {
  return (
    <Loaded load={drawn}>
      {(data) =>
        data.items.length === 0 ? (
          <NothingHere choices={choices} set={set} />
        ) : (
          <>
            {isMap ? (
              <OnMap found={data} pace={choices.pace} onOpen={onOpen} />
            ) : (
              <Rings centre={data.centre} services={data.items} onOpen={onOpen} />
            )}
            {measure && <View className="t-caption">{measure}</View>}
            {data.isCut && (
              <Notice>{`地点较多，图上只显示最近的${data.items.length}处。选一个类别或搜索名称，可以查看其他的。`}</Notice>
            )}
            <Section title={`图上的${data.items.length}处`}>
              <Card isList>
                {data.items.map((service) => (
                  <ListRow
                    key={service.id}
                    title={<View className="t-strong">{service.name}</View>}
                    note={
                      <View className="y-row">
                        <View>{formatWay(service)}</View>
                        <OpenStateTag service={service} />
                      </View>
                    }
                    onTap={() => onOpen(service)}
                  />
                ))}
              </Card>
            </Section>
          </>
        )
      }
    </Loaded>
  );
}

interface OnMapProps {
  found: FoundServices;
  pace: Pace;
  onOpen: (service: ServiceCardData) => void;
}

/** WeChat's own map; a tap on a marker shows its card below. */
function OnMap({ found: { centre, items }, pace, onOpen }: OnMapProps) {
  const [chosenId, setChosenId] = useState<string>();
  const chosen = items.find(({ id }) => id === chosenId);
  const metres = ringMinutes.map((minutes) => Math.round((minutes * 60 * paces[pace]) / detour));
  return (
    <>
      <SpotMap label={`${centre.name}周围的地图`} centre={centre} rings={metres} spots={items} onChoose={setChosenId} />
      {chosen ? (
        <ServiceCard service={chosen} onOpen={() => onOpen(chosen)} />
      ) : (
        <View className="t-caption">
          点地图上的标记可以查看详情。三个圈表示步行5分钟、10分钟、15分钟大约能到的范围。
        </View>
      )}
    </>
  );
}
