import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { dashboardEndpoints } from '@yuanli/shared/dashboard/dashboard.endpoints';
import { formatRange } from '@yuanli/shared/dashboard/date-range';
import { figureOf, figureSubjects, listedFigureNames, type FigureName } from '@yuanli/shared/dashboard/figures';
import type { StaffTaskKind } from '@yuanli/shared/tasks/task-kinds';
import { PagedList } from '../../parts/loading/paged-list';
import { canArrangePlaces } from '../../parts/staff/permissions';
import { StaffPage } from '../../parts/staff/staff-page';
import { taskPages } from '../../parts/staff/task-pages';
import { openPage } from '../../platform/navigate';
import type { ItemOf } from '../../platform/net/endpoint-types';
import { usePages } from '../../platform/net/use-pages';
import { Card } from '../../ui/card';
import { Empty } from '../../ui/empty';
import { formatMoment } from '../../ui/format-date';
import { formatMinutes } from '../../ui/format-minutes';
import { ListRow } from '../../ui/list-row';

type Thing = ItemOf<typeof dashboardEndpoints.findCounted>;

/** What a figure counts, one by one, and the page of each. */
export default function CountedPage() {
  return (
    <StaffPage title="数字里是哪些" isWide may={canArrangePlaces}>
      <Counted />
    </StaffPage>
  );
}

function Counted() {
  const { communityId = '', figure: asked = '', from = '', to = '' } = useRouter().params;
  const figure = listedFigureNames.find((name) => name === asked);
  const pages = usePages(dashboardEndpoints.findCounted, figure ? { communityId, figure, from, to } : null);
  if (!figure) return <Empty title="这个页面的链接不完整">请返回数据看板，再点一次要看的数字。</Empty>;
  const { subject, name, when, unit } = figureOf(figure);
  const valueOf = (value: number) => (unit === '分钟' ? formatMinutes(value) : `${value}${unit}`);
  const { data } = pages;
  return (
    <>
      <View className="y-stack y-stack--tight">
        <View className="t-title">{`${figureSubjects[subject]}：${name}${data ? valueOf(data.total) : ''}`}</View>
        {data && (
          <View className="t-caption">
            {`${data.communityName}，${when === 'now' ? '现在，等得最久的在前' : `${formatRange({ from, to })}，最近的在前`}`}
          </View>
        )}
      </View>
      <PagedList
        pages={pages}
        empty={
          <Empty drawing="tea" title="暂时没有">
            这个数字现在是0。
          </Empty>
        }
      >
        {(things) => (
          <Card isList>
            {things.map((thing) => (
              <ListRow
                key={thing.id}
                title={thing.title}
                note={[formatAt(figure, thing.at), thing.note].filter(Boolean).join(' · ')}
                value={thing.value === null ? undefined : valueOf(thing.value)}
                onTap={opening(thing)}
              />
            ))}
          </Card>
        )}
      </PagedList>
    </>
  );
}

/** 11月3日 上午9:00; of a task, when it is due; of what stands as it is, since when. */
function formatAt(figure: FigureName, at: string): string {
  const { subject, when } = figureOf(figure);
  if (subject === 'tasks') return `${formatMoment(at)}到期`;
  return when === 'now' ? `${formatMoment(at)}起` : formatMoment(at);
}

function opening({ opens }: Thing): (() => void) | undefined {
  if (!opens) return undefined;
  const { page, id, kind } = opens;
  if (page === 'wish') return () => void openPage('wishes/detail/index', { id });
  if (page === 'case') return () => void openPage('cases-desk/case/index', { id });
  if (page === 'activity') return () => void openPage('volunteering-desk/plan/index', { id });
  if (page === 'motion') return () => void openPage('hall-desk/motion/index', { id });
  const { page: desk, isOne } = taskPages[kind as StaffTaskKind];
  return () => void openPage(desk, isOne && { id });
}
