import { useState } from 'react';
import { View } from '@tarojs/components';
import { detour, paces, ringMinutes, type Pace } from '@yuanli/shared/directory/walking-rings';
import { Loaded } from '../../parts/loading/loaded';
import { OpenStateTag } from '../../parts/directory/service-tags';
import { ServiceRings } from '../../parts/directory/service-rings';
import type { FoundServices, ServiceCardData } from '../../parts/directory/service-data';
import { SpotMap } from '../../parts/directory/spot-map';
import type { Loaded as Load } from '../../platform/net/use-load';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { ListRow } from '../../ui/list-row';
import { Notice } from '../../ui/notice';
import { Section } from '../../ui/section';
import { formatWay } from '../format-way';
import type { Choices, SetChoices } from './choices';
import { NoneOpen, NotOpenRow } from './none-open';
import { NothingHere } from './nothing-here';
import { ServiceCard } from './service-card';

interface DrawnViewProps {
  drawn: Load<FoundServices>;
  isMap: boolean;
  choices: Choices;
  set: SetChoices;
  onOpen: (service: ServiceCardData) => void;
}

/** The circle as a picture, and the same in words below, so that nobody needs the picture. */
export function DrawnView({ drawn, isMap, choices, set, onOpen }: DrawnViewProps) {
  return (
    <Loaded load={drawn}>
      {(data) =>
        data.items.length === 0 ? (
          data.notOpen > 0 ? (
            <NoneOpen found={data} onShow={() => set({ isOpenNow: false })} onOpen={onOpen} />
          ) : (
            <NothingHere choices={choices} set={set} />
          )
        ) : (
          <>
            {isMap ? (
              <OnMap found={data} pace={choices.pace} onOpen={onOpen} />
            ) : (
              <ServiceRings centre={data.centre} services={data.items} onOpen={onOpen} />
            )}
            {data.isCut && (
              <Notice>{`地点较多，图上只显示最近的${data.items.length}处。选一个类别或搜索名称，可以查看其他的。`}</Notice>
            )}
            <DrawnOnes key={data.items.map(({ id }) => id).join()} services={data.items} onOpen={onOpen} />
            <NotOpenRow found={data} onShow={() => set({ isOpenNow: false })} />
          </>
        )
      }
    </Loaded>
  );
}

const shownAtFirst = 8;

/** The nearest in words; the others when they are asked for. */
function DrawnOnes({ services, onOpen }: { services: FoundServices['items'] } & Pick<DrawnViewProps, 'onOpen'>) {
  const [isAll, setAll] = useState(false);
  const shown = isAll ? services : services.slice(0, shownAtFirst);
  return (
    <Section title={`图上的${services.length}处`}>
      <Card isList>
        {shown.map((service) => (
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
      {shown.length < services.length && (
        <Button kind="quiet" icon="down" onTap={() => setAll(true)}>{`查看全部${services.length}处`}</Button>
      )}
    </Section>
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
