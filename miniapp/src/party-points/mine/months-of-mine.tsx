import { Card } from '../../ui/card';
import { ListRow } from '../../ui/list-row';
import { formatMonth } from '../../ui/format-month';
import { Section } from '../../ui/section';
import type { MyBook } from '../book-types';

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
            note={`基础 ${base} 分，奖励 ${reward} 分`}
            value={`${base + reward} 分`}
            onTap={() => onOpen(month)}
          />
        ))}
      </Card>
    </Section>
  );
}
