import type { dashboardEndpoints } from '@yuanli/shared/dashboard/dashboard.endpoints';
import { figureOf, type FigureName } from '@yuanli/shared/dashboard/figures';
import { formatMonthDay } from '@yuanli/shared/china-time';
import type { AnswerOf } from '../../platform/net/endpoint-types';
import { formatMinutes } from '../../ui/format-minutes';

export type Board = AnswerOf<typeof dashboardEndpoints.getDashboard>;
export type Series = Board['series'];

/** Whose figures are shown, and where their lists open: not above a community. */
export interface Shown {
  board: Board;
  openList?: (figure: FigureName) => void;
}

/** 12个, 3小时20分钟 */
export function formatFigure(name: FigureName, value: number): string {
  const { unit } = figureOf(name);
  return unit === '分钟' ? formatMinutes(value) : `${value}${unit}`;
}

/** 11月3日, 11月3日起一周, 11月 */
export function nameOfPart({ unit, starts }: Series, n: number): string {
  const day = starts[n] ?? '';
  if (unit === 'month') return `${Number(day.slice(5, 7))}月`;
  return unit === 'week' ? `${formatMonthDay(day)}起` : formatMonthDay(day);
}

/** 共12个，最多的是11月3日，4个 */
export function describeSeries(series: Series, name: FigureName, counts: readonly number[]): string {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const most = Math.max(...counts);
  if (total === 0) return `${figureOf(name).name}：还没有`;
  const at = nameOfPart(series, counts.indexOf(most));
  return `${figureOf(name).name}共${formatFigure(name, total)}，${at}最多，${formatFigure(name, most)}`;
}
