import { View } from '@tarojs/components';
import { partyPointsEndpoints } from '@yuanli/shared/party-points/party-points.endpoints';
import { Loaded } from '../../parts/loading/loaded';
import { useLoad } from '../../platform/net/use-load';
import { Card } from '../../ui/card';
import { ListRow } from '../../ui/list-row';
import { formatMonth } from '../../ui/format-month';
import { Section } from '../../ui/section';
import { Sheet } from '../../ui/sheet';
import type { MyBook } from '../book';
import { EntryRow } from '../entry-row';

interface MonthsOfMineProps {
  months: MyBook['months'];
  onOpen: (month: string) => void;
}

export function MonthsOfMine({ months, onOpen }: MonthsOfMineProps) {
  return (
    <Section title="最近12个月">
      <Card isList>
        {months.map(({ month, base, reward }) => (
          <ListRow
            key={month}
            title={formatMonth(month)}
            note={`基础分${base}，奖励分${reward}`}
            value={`${base + reward}分`}
            onTap={() => onOpen(month)}
          />
        ))}
      </Card>
    </Section>
  );
}

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
