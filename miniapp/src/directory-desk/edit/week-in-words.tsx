import { View } from '@tarojs/components';
import type { Endpoint } from '@yuanli/shared/endpoint';
import type { directoryDeskEndpoints } from '@yuanli/shared/directory/directory-desk.endpoints';
import { Card } from '../../ui/card';
import { ListRow } from '../../ui/list-row';

type WeekOf<E> = E extends Endpoint<infer _In, { week: infer Week }> ? Week : never;

export function WeekInWords({ week }: { week: WeekOf<typeof directoryDeskEndpoints.readOpeningHours> }) {
  return (
    <Card isList>
      {week.map(({ day, words, isToday, note }) => (
        <ListRow
          key={day}
          title={<View className={isToday ? 't-strong' : ''}>{isToday ? `${day}，今天` : day}</View>}
          note={note}
          value={words}
        />
      ))}
    </Card>
  );
}
