import { View } from '@tarojs/components';
import { directoryDeskEndpoints } from '@yuanli/shared/directory/directory-desk.endpoints';
import type { AnswerOf } from '../../platform/net/endpoint-types';
import { useLoad } from '../../platform/net/use-load';
import { Notice } from '../../ui/notice';
import { Section } from '../../ui/section';
import { Skeleton } from '../../ui/skeleton';
import { Card } from '../../ui/card';
import { ListRow } from '../../ui/list-row';

/** The next seven days as residents will read them: does it mean what was meant? */
export function HoursInWords({ openingHours }: { openingHours: string }) {
  const { data, error } = useLoad(directoryDeskEndpoints.readOpeningHours, { openingHours }, { isPrivate: true });
  if (error)
    return (
      <Notice icon="alert" tone="danger">
        {error.fields['openingHours'] ?? error.message}
      </Notice>
    );
  return (
    <Section title="居民看到的未来7天">{data ? <WeekInWords week={data.week} /> : <Skeleton cards={1} />}</Section>
  );
}

function WeekInWords({ week }: { week: AnswerOf<typeof directoryDeskEndpoints.readOpeningHours>['week'] }) {
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
