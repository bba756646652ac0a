import { View } from '@tarojs/components';
import type { DateRange } from '@yuanli/shared/dashboard/date-range';
import {
  figureNames,
  figureOf,
  figures,
  type FigureName,
  type FigureSubject,
  type SeriesName,
} from '@yuanli/shared/dashboard/figures';
import { Card } from '../../ui/card';
import { formatMoment } from '../../ui/format-date';
import { ListRow } from '../../ui/list-row';
import { Section } from '../../ui/section';
import { AgesOfWishes } from './ages-of-wishes';
import { formatFigure, type Board, type Shown } from './board-data';
import { ByCommunity } from './by-community';
import { ByGrid } from './by-grid';
import { HowLong } from './how-long';
import { Participation } from './participation';
import { Trend } from './trend';

interface BoardSectionsProps extends Shown {
  range: DateRange;
  /** Set where the figures are of one community. */
  communityId: string | undefined;
  onPlace: (id: string, name: string) => void;
}

const ofWishes: readonly SeriesName[] = ['wishes_made', 'wishes_fulfilled'];
const ofService: readonly SeriesName[] = ['service_minutes'];

/** Subject after subject: how things stand, what happened in the days chosen, and how it went. */
export function BoardSections({ board, openList, communityId, onPlace }: BoardSectionsProps) {
  const shown = { board, openList };
  return (
    <View className="board">
      <View className="t-caption board__whole">
        {`${board.placeName}，${formatMoment(board.at)}统计。${openList ? '点一个数字，看是哪些。' : '点下面的社区，看它的明细。'}`}
      </View>
      {board.communities.length > 0 && <ByCommunity communities={board.communities} onPlace={onPlace} />}
      <Figures title="心愿：现在" subject="wishes" when="now" {...shown} />
      <AgesOfWishes board={board} />
      <Figures title="心愿：这段时间" subject="wishes" when="range" {...shown} />
      <HowLong board={board} />
      <Trend title="心愿走势" series={board.series} names={ofWishes} />
      <Figures title="诉求和帮办：现在" subject="cases" when="now" {...shown} />
      <Figures title="诉求和帮办：这段时间" subject="cases" when="range" {...shown} />
      <Figures title="志愿服务" subject="volunteering" when="range" {...shown} />
      <Trend title="志愿服务走势" series={board.series} names={ofService} />
      <Figures title="积分" subject="points" when="range" {...shown} />
      <Figures title="议事厅：现在" subject="hall" when="now" {...shown} />
      <Figures title="议事厅：这段时间" subject="hall" when="range" {...shown}>
        <ListRow title="办结比例" note="议定要办的，有多少办结了" value={formatPercent(board)} />
      </Figures>
      <Figures title="待办：现在" subject="tasks" when="now" {...shown} />
      {communityId && <ByGrid communityId={communityId} />}
      {board.participation && <Participation participation={board.participation} />}
    </View>
  );
}

const formatPercent = ({ carriedOutPercent }: Board): string =>
  carriedOutPercent === null ? '还没有' : `${carriedOutPercent}%`;

interface FiguresProps extends Shown {
  title: string;
  subject: FigureSubject;
  when: 'now' | 'range';
  children?: React.ReactNode;
}

function Figures({ title, subject, when, board, openList, children }: FiguresProps) {
  const names = figureNames.filter((name) => figures[name].subject === subject && figures[name].when === when);
  return (
    <Section title={title}>
      <Card isList>
        {names.map((name: FigureName) => (
          <ListRow
            key={name}
            title={figures[name].name}
            value={<View className="t-strong">{formatFigure(name, board.values[name])}</View>}
            onTap={
              openList && !figureOf(name).isCountOnly && board.values[name] !== 0 ? () => openList(name) : undefined
            }
          />
        ))}
        {children}
      </Card>
    </Section>
  );
}
