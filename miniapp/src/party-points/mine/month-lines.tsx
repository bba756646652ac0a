import { View } from '@tarojs/components';
import { partyPointsEndpoints } from '@yuanli/shared/party-points/party-points.endpoints';
import { Loaded } from '../../parts/loading/loaded';
import { useLoad } from '../../platform/net/use-load';
import { formatMonth } from '../../ui/format-month';
import { Sheet } from '../../ui/sheet';
import { EntryRow } from '../entry-row';

interface MonthLinesProps {
  month: string;
  onClose: () => void;
}

/** What the keeper wrote for one of my months. */
export function MonthLines({ month, onClose }: MonthLinesProps) {
  const load = useLoad(partyPointsEndpoints.getMyBook, { month }, { isPrivate: true });
  return (
    <Sheet isOpen title={`${formatMonth(month)}的记录`} onClose={onClose}>
      <Loaded load={load} cards={1}>
        {({ entries }) => (
          <View>
            {entries.map((entry) => (
              <EntryRow key={entry.id} entry={entry} />
            ))}
          </View>
        )}
      </Loaded>
    </Sheet>
  );
}
