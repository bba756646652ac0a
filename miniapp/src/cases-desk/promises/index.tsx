import { useState } from 'react';
import { View } from '@tarojs/components';
import { caseSettingEndpoints } from '@yuanli/shared/cases/case-settings.endpoints';
import { formatPromise } from '../../parts/cases/format-promise';
import { Loaded } from '../../parts/loading/loaded';
import { CommunitySwitch } from '../../parts/staff/community-switch';
import { NoCommunity } from '../../parts/staff/no-community';
import { canPromiseRepairs } from '../../parts/staff/permissions';
import { StaffPage } from '../../parts/staff/staff-page';
import { useLoad } from '../../platform/net/use-load';
import { useDeskCommunity } from '../../platform/storage/desk-community';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Empty } from '../../ui/empty';
import { ListRow } from '../../ui/list-row';
import { Section } from '../../ui/section';
import { PromiseSheet, type PromiseData } from './promise-sheet';

/** How soon the property company repairs what. */
export default function RepairPromises() {
  return (
    <StaffPage title="报修承诺" may={canPromiseRepairs}>
      <CommunitySwitch />
      <PromisesOfCommunity />
    </StaffPage>
  );
}

function PromisesOfCommunity() {
  const communityId = useDeskCommunity()?.communityId;
  const promises = useLoad(caseSettingEndpoints.findPromisesAtDesk, communityId ? { communityId } : null);
  const [edited, setEdited] = useState<PromiseData | 'new'>();
  if (!communityId) return <NoCommunity task="再来定报修承诺" />;
  return (
    <Loaded load={promises}>
      {({ items, places }) => (
        <View className="y-stack">
          <View className="t-second">
            居民报修时会看到这些承诺，到时没办好，由社区催办。某个院子另有承诺的，按院子的算。
          </View>
          {items.length === 0 && <Empty title="还没有承诺">比如：水管漏水，4小时内办好。</Empty>}
          {placesIn(items).map(({ id, name }) => (
            <Section key={id} title={name}>
              <Card isList>
                {items
                  .filter(({ place }) => place.id === id)
                  .map((one) => (
                    <ListRow
                      key={one.id}
                      title={one.item}
                      value={formatPromise(one.hours)}
                      onTap={() => setEdited(one)}
                    />
                  ))}
              </Card>
            </Section>
          ))}
          <Button icon="plus" onTap={() => setEdited('new')}>
            新增一项承诺
          </Button>
          {edited && (
            <PromiseSheet
              communityId={communityId}
              places={places}
              promise={edited === 'new' ? undefined : edited}
              onClose={() => setEdited(undefined)}
              onDone={() => {
                setEdited(undefined);
                void promises.reload();
              }}
            />
          )}
        </View>
      )}
    </Loaded>
  );
}

/** Each place something is promised for, the whole community first. */
function placesIn(items: readonly PromiseData[]): PromiseData['place'][] {
  const places = [...new Map(items.map(({ place }) => [place.id, place])).values()];
  return places.sort((a, b) => Number(b.level === 'community') - Number(a.level === 'community'));
}
