import { useState } from 'react';
import { View } from '@tarojs/components';
import { giftEndpoints } from '@yuanli/shared/gifts/gifts.endpoints';
import { usePages } from '../../platform/net/use-pages';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Empty } from '../../ui/empty';
import { ErrorState } from '../../ui/error-state';
import { LastSeen } from '../../ui/last-seen';
import { ListRow } from '../../ui/list-row';
import { formatMoment, formatTimeLeft } from '../../ui/format-date';
import { Skeleton } from '../../ui/skeleton';
import { Tabs } from '../../ui/tabs';
import type { HandOver } from '../gift-to-run';

const views = [
  { value: 'waiting', label: '等人来领' },
  { value: 'done', label: '发出去的' },
] as const;

const nothingHere = {
  waiting: (
    <Empty drawing="tea" title="没有等着领的">
      居民换了礼品，就会排在这里。
    </Empty>
  ),
  done: (
    <Empty drawing="tea" title="还没有发出去的">
      交给居民的礼品会记在这里。
    </Empty>
  ),
};

function noteOf({ residentName, expiresAt, collectedAt }: HandOver): string {
  if (collectedAt) return `${residentName} · ${formatMoment(collectedAt)}`;
  return `${residentName} · ${(expiresAt && formatTimeLeft(expiresAt)) ?? '就要到期了'}`;
}

/** What is still to be handed out, and what was. */
export function HandOverLists() {
  const [view, setView] = useState<'waiting' | 'done'>('waiting');
  const pages = usePages(giftEndpoints.findHandOvers, { view });
  const { state, error, items, updatedAt, isLoadingMore, moreError, loadMore, reload } = pages;
  return (
    <>
      <Tabs label="发放礼品" tabs={views} value={view} onChange={setView} />
      {state === 'loading' && <Skeleton cards={1} />}
      {error && <ErrorState message={error.message} onRetry={() => void reload()} />}
      {state === 'offline' && updatedAt && <LastSeen at={updatedAt} />}
      {items.length > 0 && (
        <Card isList>
          {items.map((handOver) => (
            <ListRow
              key={handOver.id}
              title={<View className="t-strong">{handOver.title}</View>}
              note={noteOf(handOver)}
            />
          ))}
        </Card>
      )}
      {!error && state !== 'loading' && items.length === 0 && nothingHere[view]}
      {moreError && (
        <Button kind="secondary" icon="refresh" onTap={() => void loadMore()}>
          后面的没能打开，再试一次
        </Button>
      )}
      {isLoadingMore && <Skeleton cards={1} />}
    </>
  );
}
