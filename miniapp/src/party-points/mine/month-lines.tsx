import { View } from '@tarojs/components';
import { partyPointsEndpoints } from '@yuanli/shared/party-points/party-points.endpoints';
import { useLoad } from '../../platform/net/use-load';
import { ErrorState } from '../../ui/error-state';
import { formatMonth } from '../../ui/format-month';
import { Sheet } from '../../ui/sheet';
import { Skeleton } from '../../ui/skeleton';
import { EntryRow } from '../entry-row';

interface MonthLinesProps {
  month: string;
  onClose: () => void;
}

/** What the keeper wrote for one of my months. */
export function MonthLines({ month, onClose }: MonthLinesProps) {
  const { data, error, state, reload } = useLoad(partyPointsEndpoints.getMyBook, { month }, { isPrivate: true });
  return (
    <Sheet isOpen title={`${formatMonth(month)}的记录`} onClose={onClose}>
      {state === 'loading' && <Skeleton cards={1} />}
      {error && <ErrorState message={error.message} onRetry={() => void reload()} />}
      {data && (
        <View>
          {data.entries.map((entry) => (
            <EntryRow key={entry.id} entry={entry} />
          ))}
        </View>
      )}
    </Sheet>
  );
}
