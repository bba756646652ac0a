import { useState } from 'react';
import { View } from '@tarojs/components';
import { giftEndpoints } from '@yuanli/shared/gifts/gifts.endpoints';
import { PagedList } from '../../parts/loading/paged-list';
import { usePages } from '../../platform/net/use-pages';
import { Card } from '../../ui/card';
import { Empty } from '../../ui/empty';
import { ListRow } from '../../ui/list-row';
import { formatMoment, formatTimeLeft } from '../../ui/format-date';
import { Tabs } from '../../ui/tabs';
import type { HandOver } from '../gift-data';

const views = [
  { value: 'waiting', label: '待领取' },
  { value: 'done', label: '已发放' },
] as const;

const nothingHere = {
  waiting: (
    <Empty drawing="tea" title="没有待领取的礼品">
      居民兑换礼品后，会显示在这里。
    </Empty>
  ),
  done: (
    <Empty drawing="tea" title="还没有发放过礼品">
      发放给居民的礼品会显示在这里。
    </Empty>
  ),
};

function noteOf({ residentName, expiresAt, collectedAt }: HandOver): string {
  if (collectedAt) return `${residentName} · ${formatMoment(collectedAt)}`;
  return `${residentName} · ${(expiresAt && formatTimeLeft(expiresAt)) ?? '即将到期'}`;
}

/** What is still to be handed out, and what was. */
export function HandOverLists() {
  const [view, setView] = useState<'waiting' | 'done'>('waiting');
  const pages = usePages(giftEndpoints.findHandOvers, { view });
  return (
    <>
      <Tabs label="发放礼品" tabs={views} value={view} onChange={setView} />
      <PagedList pages={pages} empty={nothingHere[view]}>
        {(handOvers) => (
          <Card isList>
            {handOvers.map((handOver) => (
              <ListRow
                key={handOver.id}
                title={<View className="t-strong">{handOver.title}</View>}
                note={noteOf(handOver)}
              />
            ))}
          </Card>
        )}
      </PagedList>
    </>
  );
}
