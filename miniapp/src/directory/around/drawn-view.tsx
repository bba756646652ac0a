import { View } from '@tarojs/components';
import { OpenStateTag } from '../../parts/directory/open-state-tag';
import { Rings } from '../../parts/directory/rings';
import type { FoundServices, ServiceCardData } from '../../parts/directory/service-data';
import type { Loaded } from '../../platform/net/use-load';
import { Card } from '../../ui/card';
import { ErrorState } from '../../ui/error-state';
import { LastSeen } from '../../ui/last-seen';
import { ListRow } from '../../ui/list-row';
import { Notice } from '../../ui/notice';
import { Section } from '../../ui/section';
import { Skeleton } from '../../ui/skeleton';
import { formatWay } from '../format-way';
import type { Choices, SetChoices } from './choices';
import { NothingHere } from './nothing-here';
import { OnMap } from './on-map';

interface DrawnViewProps {
  drawn: Loaded<FoundServices>;
  isMap: boolean;
  choices: Choices;
  set: SetChoices;
  measure?: string;
  onOpen: (service: ServiceCardData) => void;
}

/** The circle as a picture, and the same in words below, so that nobody needs the picture. */
export function DrawnView({
  drawn: { data, error, state, updatedAt, reload },
  isMap,
  choices,
  set,
  measure,
  onOpen,
}: DrawnViewProps) {
  if (error) return <ErrorState message={error.message} onRetry={() => void reload()} />;
  if (!data) return <Skeleton />;
  if (data.items.length === 0) return <NothingHere choices={choices} set={set} />;
  return (
    <>
      {state === 'offline' && updatedAt && <LastSeen at={updatedAt} />}
      {isMap ? (
        <OnMap found={data} pace={choices.pace} onOpen={onOpen} />
      ) : (
        <Rings centre={data.centre} services={data.items} onOpen={onOpen} />
      )}
      {measure && <View className="t-caption">{measure}</View>}
      {data.isCut && (
        <Notice>{`太多了画不下，这里是最近的${data.items.length}处。选一类或写上要找的，就能看到别的。`}</Notice>
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
  );
}
