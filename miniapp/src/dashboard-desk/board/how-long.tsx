import { formatHours } from '@yuanli/shared/dashboard/date-range';
import { durations, figureOf } from '@yuanli/shared/dashboard/figures';
import { nameOfDuration } from '@yuanli/shared/dashboard/report-columns';
import { Card } from '../../ui/card';
import { ListRow } from '../../ui/list-row';
import { Section } from '../../ui/section';
import type { Board } from './board-data';

/** How long it took until somebody came or took it, and until it was done or answered. */
export function HowLong({ board }: { board: Board }) {
  return (
    <Section title="用了多久">
      <Card isList>
        {board.durations.map((one) => (
          <ListRow key={one.name} title={nameOfDuration(one.name)} note={describe(one)} />
        ))}
      </Card>
    </Section>
  );
}

/** 12个：一半在1天3小时内，九成在5天内 */
function describe({ name, times, median, p90 }: Board['durations'][number]): string {
  if (median === null || p90 === null) return '这段时间还没有';
  return `${times}${figureOf(durations[name].of).unit}：一半在${formatWithin(median)}，九成在${formatWithin(p90)}`;
}

const formatWithin = (hours: number): string => (hours < 1 ? '1小时内' : `${formatHours(hours)}内`);
