import { useState } from 'react';
import { placesEndpoints } from '@yuanli/shared/places/places.endpoints';
import { useDeskCommunity } from '../../platform/storage/desk-community';
import type { ItemOf } from '../../platform/net/endpoint-types';
import { Loaded } from '../loading/loaded';
import { usePages } from '../../platform/net/use-pages';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Empty } from '../../ui/empty';
import { Field } from '../../ui/field';
import { ListRow } from '../../ui/list-row';

export type CourtyardData = ItemOf<typeof placesEndpoints.findCourtyards>;

interface CourtyardSearchProps {
  /** Only those one works for: a grid worker has the courtyards of the own grids. */
  isServed?: boolean;
  onChoose: (courtyard: CourtyardData) => void;
}

/** Finds one courtyard of one's community, by its name. */
export function CourtyardSearch({ isServed = false, onChoose }: CourtyardSearchProps) {
  const communityId = useDeskCommunity()?.communityId;
  const [q, setQ] = useState('');
  const search = { q: q.trim() || undefined };
  const served = usePages(placesEndpoints.findPlates, isServed && communityId ? { communityId, ...search } : null);
  const all = usePages(placesEndpoints.findCourtyards, isServed ? null : { communityId, ...search });
  const pages = isServed ? served : all;
  const { items, isEnd, isLoadingMore, loadMore } = pages;
  return (
    <>
      <Field label="院子的名称" isOptional value={q} onInput={setQ} max={20} />
      <Loaded load={pages} cards={2} />
      {items.length > 0 && (
        <Card isList>
          {items.map((courtyard) => (
            <ListRow
              key={courtyard.id}
              title={courtyard.name}
              note={`${courtyard.communityName} · ${courtyard.gridName} · ${courtyard.address}`}
              onTap={() => onChoose(courtyard)}
            />
          ))}
        </Card>
      )}
      {!isEnd && items.length > 0 && (
        <Button kind="secondary" isBusy={isLoadingMore} onTap={() => void loadMore()}>
          显示更多
        </Button>
      )}
      {isEnd && items.length === 0 && <Empty title="没有找到这个院子">换个名称再找找。</Empty>}
    </>
  );
}
