import { useState } from 'react';
import { pointsEndpoints } from '@yuanli/shared/points/points.endpoints';
import { PagedList } from '../../parts/loading/paged-list';
import { useLoad } from '../../platform/net/use-load';
import { usePages } from '../../platform/net/use-pages';
import { Card } from '../../ui/card';
import { Chips } from '../../ui/chips';
import { Empty } from '../../ui/empty';
import { MonthSwitch } from '../../ui/month-switch';
import { monthAt, moveMonth, formatMonth } from '../../ui/format-month';
import { Section } from '../../ui/section';
import { Stat, Stats } from '../../ui/stat';
import { StatementLine } from './statement-line';
import './index.scss';

const YEARS_SHOWN = 3;

const directions = [
  { value: 'all', label: '全部' },
  { value: 'in', label: '收入' },
  { value: 'out', label: '支出' },
] as const;
type Direction = (typeof directions)[number]['value'];

const none: Record<Direction, string> = { all: '没有收支', in: '没有收入', out: '没有支出' };

/** One month: what came in and went out, and each line of it. */
export function MonthOfLines({ communityId }: { communityId: string }) {
  const thisMonth = monthAt(Date.now());
  const [month, setMonth] = useState(thisMonth);
  const [direction, setDirection] = useState<Direction>('all');
  const sums = useLoad(pointsEndpoints.getMyMonth, { communityId, month });
  const lines = usePages(pointsEndpoints.findMyStatement, {
    communityId,
    month,
    ...(direction !== 'all' && { direction }),
  });
  return (
    <Section title="明细">
      <MonthSwitch month={month} from={moveMonth(thisMonth, -12 * YEARS_SHOWN)} until={thisMonth} onChange={setMonth} />
      {sums.data && (
        <Card>
          <Stats>
            <Stat tone="jade" label={`${formatMonth(month)}收入`} value={sums.data.gained} unit="积分" />
            <Stat label={`${formatMonth(month)}支出`} value={sums.data.spent} unit="积分" />
          </Stats>
        </Card>
      )}
      <Chips label="收支" chips={directions} value={direction} onChange={setDirection} />
      <PagedList
        pages={lines}
        isNested
        empty={
          <Empty drawing="tea" title={`${formatMonth(month)}${none[direction]}`}>
            可切换月份查看，每一笔都有记录。
          </Empty>
        }
      >
        {(items) => (
          <Card isList>
            {items.map((line) => (
              <StatementLine key={line.id} line={line} />
            ))}
          </Card>
        )}
      </PagedList>
    </Section>
  );
}
