import { useState, type ReactNode } from 'react';
import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { Loaded } from '../loading/loaded';
import type { Pages } from '../../platform/net/use-pages';
import { MoreOfList } from '../loading/paged-list';
import { useIsWide } from '../../platform/device/wide-screen';
import { Card } from '../../ui/card';
import { Empty } from '../../ui/empty';
import { Sheet } from '../../ui/sheet';
import { QueueRow } from './queue-row';
import './queue.scss';

interface QueueProps<Item> {
  pages: Pages<Item>;
  /** The line of the list, and what stands over the detail if not the same title. */
  row: (item: Item) => { title: string; note: string; tag?: ReactNode; heading?: string };
  detail: (item: Item, onDone: () => void) => ReactNode;
  /** The decisions; `onDone` when one was made. */
  actions: (item: Item, onDone: () => void) => ReactNode;
  /** When nothing waits. */
  emptyTitle?: string;
  empty: string;
}

/** What waits, longest first, and beside it (over it on a phone) the one that is looked at. */
export function Queue<Item extends { id: string }>({
  pages,
  row,
  detail,
  actions,
  emptyTitle = '都处理完了',
  empty,
}: QueueProps<Item>) {
  const { items, reload } = pages;
  const isWide = useIsWide();
  // Opened from the list of tasks, it begins with that one.
  const [chosenId, setChosenId] = useState(useRouter().params['id']);
  const chosen = items.find(({ id }) => id === chosenId) ?? (isWide ? items[0] : undefined);
  const chosenRow = chosen && row(chosen);
  const heading = chosenRow?.heading ?? chosenRow?.title ?? '';
  const done = () => {
    setChosenId(undefined);
    void reload();
  };

  if (!pages.data) return <Loaded load={pages} />;
  if (items.length === 0)
    return (
      <Empty drawing="tea" title={emptyTitle}>
        {empty}
      </Empty>
    );
  const list = (
    <View className="y-stack">
      <Loaded load={pages} />
      <Card isList>
        {items.map((item) => (
          <QueueRow
            key={item.id}
            {...row(item)}
            isChosen={isWide && item.id === chosen?.id}
            onTap={() => setChosenId(item.id)}
          />
        ))}
      </Card>
      <MoreOfList pages={pages} />
    </View>
  );
  if (!isWide) {
    return (
      <>
        {list}
        {chosen && (
          <Sheet
            key={chosen.id}
            isOpen
            title={heading}
            onClose={() => setChosenId(undefined)}
            footer={actions(chosen, done)}
          >
            {detail(chosen, done)}
          </Sheet>
        )}
      </>
    );
  }
  return (
    <View className="queue">
      {list}
      {chosen && (
        <View key={chosen.id} className="queue__detail">
          <Card>
            <View className="y-stack">
              <View className="t-title">{heading}</View>
              {detail(chosen, done)}
              {actions(chosen, done)}
            </View>
          </Card>
        </View>
      )}
    </View>
  );
}
