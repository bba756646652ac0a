import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import type { Loaded as Load } from '../../platform/net/use-load';
import { ErrorState } from '../../ui/error-state';
import { LastSeen } from '../../ui/last-seen';
import { Skeleton } from '../../ui/skeleton';

interface LoadedProps<Data> {
  load: Load<Data>;
  /** How many cards are drawn while it loads. */
  cards?: number;
  /** Inside a page that says itself when it was seen last. */
  isNested?: boolean;
  children?: (data: Data) => ReactNode;
}

/**
 * What useLoad answered, in any of its states: loading, not opened with the way to try again, seen last, there.
 * A frame of its own: Taro sends a frame anew when what is in it changes, and with it all that stands beside.
 */
export function Loaded<Data>(props: LoadedProps<Data>) {
  return (
    <View className="y-stack">
      <LoadedContent {...props} />
    </View>
  );
}

function LoadedContent<Data>({ load, cards, isNested = false, children }: LoadedProps<Data>) {
  const { state, data, error, updatedAt, reload } = load;
  if (error) return <ErrorState message={error.message} onRetry={() => void reload()} />;
  if (data === undefined) return <Skeleton cards={cards} />;
  return (
    <>
      {!isNested && state === 'offline' && updatedAt && <LastSeen at={updatedAt} />}
      {children?.(data)}
    </>
  );
}
