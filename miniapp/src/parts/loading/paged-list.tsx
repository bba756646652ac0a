import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import type { Pages } from '../../platform/net/use-pages';
import { Button } from '../../ui/button';
import { Skeleton } from '../../ui/skeleton';
import { Loaded } from './loaded';

interface PagedListProps<Item> {
  pages: Pages<Item>;
  empty: ReactNode;
  /** Inside a page that says itself when it was seen last. */
  isNested?: boolean;
  /** What stands at the end of all of it instead of the word that nothing follows. */
  end?: ReactNode;
  children: (items: Item[]) => ReactNode;
}

/** A list by pages in any of its states. */
export function PagedList<Item>({ pages, empty, isNested, end, children }: PagedListProps<Item>) {
  const { items, isEnd } = pages;
  return (
    <Loaded load={pages} isNested={isNested}>
      {() => (
        <>
          {items.length > 0 ? <View className="y-stack">{children(items)}</View> : empty}
          <MoreOfList pages={pages} />
          {isEnd && (end ?? (items.length > 5 && <View className="t-caption t-center">没有更多了</View>))}
        </>
      )}
    </Loaded>
  );
}

/** Below a list: the next page on its way, or why it did not come and the way to try again; and the way on for whoever does not scroll. */
export function MoreOfList({ pages }: { pages: Pages<unknown> }) {
  const { items, isEnd, moreError, isLoadingMore, loadMore } = pages;
  return (
    <>
      {moreError && (
        <Button kind="secondary" icon="refresh" onTap={() => void loadMore()}>
          后面的内容没有加载出来，点此重试
        </Button>
      )}
      {isLoadingMore && <Skeleton cards={1} />}
      {items.length > 0 && !isEnd && !isLoadingMore && !moreError && (
        <Button kind="quiet" icon="down" onTap={() => void loadMore()}>
          查看更多
        </Button>
      )}
    </>
  );
}
