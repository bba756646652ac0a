import { useState, type ReactNode } from 'react';
import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { Loaded } from '../loading/loaded';
import type { Pages } from '../../platform/net/use-pages';
import { MoreOfList } from '../loading/paged-list';
import { rowKeys, usePageKeys } from '../../platform/a11y/use-page-keys';
import { useFitsTable, useIsWide } from '../../platform/device/wide-screen';
import { Card } from '../../ui/card';
import { Empty } from '../../ui/empty';
import { Sheet } from '../../ui/sheet';
import { Table, type TableColumn } from '../../ui/table';
import { KeyHint } from './key-hint';
import { refreshOpenTasks } from './open-tasks';
import { QueueRow } from './queue-row';
import './queue.scss';

/** The list where there is room for one: each row in columns, and several of them ticked. */
export interface QueueTable<Item> {
  label: string;
  columns: readonly TableColumn<Item>[];
  /** Something that can be done to several at once. */
  bulk?: {
    mayPick: (item: Item) => boolean;
    nameOf: (item: Item) => string;
    /** Stands above the table, also while none is ticked: nothing moves when one is. */
    act: (picked: readonly Item[], onDone: () => void) => ReactNode;
  };
}

interface QueueProps<Item> {
  pages: Pages<Item>;
  /** The line of the list, and what stands over the detail if not the same title. */
  row: (item: Item) => { title: string; note: string; tag?: ReactNode; heading?: string };
  detail: (item: Item, onDone: () => void) => ReactNode;
  /** The decisions; `onDone` when one was made. */
  actions?: (item: Item, onDone: () => void) => ReactNode;
  /** What a phone shows of each where it has a page of its own; beside the list its detail brings its own frame. */
  card?: (item: Item) => ReactNode;
  /** Without it the wide layout has the same lines as the phone. */
  table?: QueueTable<Item>;
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
  card,
  table,
  emptyTitle = '都处理完了',
  empty,
}: QueueProps<Item>) {
  const { items, reload } = pages;
  const isWide = useIsWide();
  const fitsTable = useFitsTable();
  // Opened from the list of tasks, it begins with that one.
  const [chosenId, setChosenId] = useState(useRouter().params['id']);
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const listPlace = usePageKeys(isWide ? rowKeys : {});
  const chosen = items.find(({ id }) => id === chosenId) ?? (isWide ? items[0] : undefined);
  const chosenRow = chosen && row(chosen);
  const heading = chosenRow?.heading ?? chosenRow?.title ?? '';
  const changed = () => {
    void reload();
    // How much waits stands beside the list.
    if (isWide) void refreshOpenTasks();
  };
  const done = () => {
    // What has a page of its own stays in sight for as long as it is in the list.
    if (!card) setChosenId(undefined);
    changed();
  };

  if (!pages.data) return <Loaded load={pages} />;
  if (items.length === 0)
    return (
      <Empty drawing="tea" title={emptyTitle}>
        {empty}
      </Empty>
    );
  // Who may not do it to any of them is not offered it.
  const bulk = table?.bulk && items.some(table.bulk.mayPick) ? table.bulk : undefined;
  const picked = bulk ? items.filter((item) => ticked.includes(item.id) && bulk.mayPick(item)) : [];
  const doneToPicked = () => {
    setTicked([]);
    changed();
  };
  const list = (
    <View ref={listPlace} className="y-stack">
      <Loaded load={pages} />
      {fitsTable && bulk?.act(picked, doneToPicked)}
      {fitsTable && table ? (
        <Table
          label={table.label}
          rows={items}
          keyOf={({ id }) => id}
          columns={table.columns}
          isWhole={pages.isEnd}
          onWhole={pages.loadAll}
          chosen={chosen?.id}
          onChoose={({ id }) => setChosenId(id)}
          picking={bulk && { ...bulk, picked: picked.map(({ id }) => id), onPick: setTicked }}
        />
      ) : card && !isWide ? (
        items.map(card)
      ) : (
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
      )}
      <MoreOfList pages={pages} />
    </View>
  );
  if (!isWide) {
    return (
      <>
        {list}
        {chosen && !card && (
          <Sheet
            key={chosen.id}
            isOpen
            title={heading}
            onClose={() => setChosenId(undefined)}
            footer={actions?.(chosen, done)}
          >
            {detail(chosen, done)}
          </Sheet>
        )}
      </>
    );
  }
  return (
    <View className={`queue ${fitsTable && table ? 'queue--table' : ''}`}>
      {list}
      {chosen && (
        <View key={chosen.id} className={`queue__detail ${card ? 'queue__detail--whole' : ''}`}>
          {card ? (
            detail(chosen, done)
          ) : (
            <Card>
              <View className="y-stack">
                <View className="t-title">{heading}</View>
                {detail(chosen, done)}
                {actions?.(chosen, done)}
                {items.length > 1 && <KeyHint />}
              </View>
            </Card>
          )}
        </View>
      )}
    </View>
  );
}
