import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import type { usePages } from '../platform/net/use-pages';
import { Button } from '../ui/button';
import { ErrorState } from '../ui/error-state';
import { LastSeen } from '../ui/last-seen';
import { Skeleton } from '../ui/skeleton';
import { WishCard, type WishCardData } from './wish-card';

interface WishCardsProps {
  pages: Omit<ReturnType<typeof usePages>, 'items' | 'data'> & { items: WishCardData[] };
  empty: ReactNode;
  /** True in the list of one's own. */
  isMine?: boolean;
}

/** A list in any of its states. */
export function WishCards({ pages, empty, isMine = false }: WishCardsProps) {
  const { state, error, items, updatedAt, isEnd, isLoadingMore, moreError, loadMore, reload } = pages;
  if (state === 'loading') return <Skeleton />;
  if (error) return <ErrorState message={error.message} onRetry={() => void reload()} />;
  return (
    <>
      {state === 'offline' && updatedAt && <LastSeen at={updatedAt} />}
      {items.map((wish) => (
        <WishCard key={wish.id} wish={wish} isMine={isMine} />
      ))}
      {items.length === 0 && empty}
      {moreError && (
        <Button kind="secondary" icon="refresh" onTap={() => void loadMore()}>
          后面的没能打开，再试一次
        </Button>
      )}
      {isLoadingMore && <Skeleton cards={1} />}
      {isEnd && items.length > 5 && <View className="t-caption t-center">都在这里了</View>}
    </>
  );
}
