import { formatFullDay, timeInChina } from '@yuanli/shared/china-time';
import type { DashboardAnswer, DashboardInput } from '@yuanli/shared/dashboard/dashboard.schema';
import { formatRange } from '@yuanli/shared/dashboard/date-range';
import {
  ageNames,
  figureNames,
  figureOf,
  figures,
  figureSubjectNames,
  figureSubjects,
  nameOfAges,
} from '@yuanli/shared/dashboard/figures';
import { nameOfDuration, nameOfFigure } from '@yuanli/shared/dashboard/report-columns';
import type { Actor } from '../platform/actor';
import type { Database } from '../platform/database';
import type { FileAnswer } from '../platform/http';
import { type SheetToWrite, writeWorkbook } from '../platform/sheets';
import type { DashboardDeps } from './dashboard-deps';
import { getDashboard } from './get-dashboard';

export const xlsxFile = async (fileName: string, sheets: readonly SheetToWrite[]): Promise<FileAnswer> => ({
  contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  body: await writeWorkbook(sheets),
  fileName,
});

/** The dashboard as a workbook: a sheet for each subject, then how long things wait and take, how it went, ages and places. */
export async function getWorkbook(
  database: Database,
  actor: Actor,
  input: DashboardInput,
  deps: DashboardDeps,
): Promise<FileAnswer> {
  const board = await database.read((db) => getDashboard(db, actor, input, deps));
  const sheets = [...sheetsOfSubjects(board, input), ages(board), times(board), series(board)];
  if (board.participation) sheets.push(participation(board.participation));
  if (board.communities.length > 0) sheets.push(communities(board));
  return xlsxFile(`${board.placeName}数据看板${input.from}至${input.to}.xlsx`, sheets);
}

function sheetsOfSubjects({ values, at, carriedOutPercent }: DashboardAnswer, range: DashboardInput): SheetToWrite[] {
  const now = `${formatFullDay(at)} ${timeInChina(at)}`;
  return figureSubjectNames.map((subject) => {
    const names = figureNames.filter((name) => figures[name].subject === subject);
    const rows: (string | number)[][] = names.map((name) => {
      const { name: title, unit, when } = figureOf(name);
      return [title, values[name], unit, when === 'now' ? `${now}时` : formatRange(range)];
    });
    if (subject === 'hall') rows.push(['办结比例', carriedOutPercent ?? '', '%', formatRange(range)]);
    return {
      name: figureSubjects[subject],
      rows: [['项目', '数量', '单位', '统计时间'], ...rows],
      widths: [18, 10, 8, 40],
    };
  });
}

const ages = (board: DashboardAnswer): SheetToWrite => ({
  name: '心愿等了多久',
  rows: [['状态', ...ageNames], ...board.ages.map(({ figure, counts }) => [figures[figure].name, ...counts])],
  widths: [18, 12, 12, 12, 12],
});

const times = (board: DashboardAnswer): SheetToWrite => ({
  name: '用时',
  rows: [
    ['项目', '数量', '中位数（小时）', '九成在多少小时内'],
    ...board.durations.map(({ name, times: many, median, p90 }) => [
      ...[nameOfDuration(name), many, median ?? '', p90 ?? ''],
    ]),
  ],
  widths: [22, 10, 16, 20],
});

const series = ({ series: { unit, starts, lines } }: DashboardAnswer): SheetToWrite => ({
  name: '走势',
  rows: [
    [
      unit === 'day' ? '日期' : unit === 'week' ? '周（开始日）' : '月（开始日）',
      ...lines.map(({ figure }) => nameOfFigure(figure)),
    ],
    ...starts.map((day, n) => [day, ...lines.map(({ counts }) => counts[n] ?? 0)]),
  ],
  widths: [16, 16, 16, 22],
});

const participation = ({ from, to, groups }: NonNullable<DashboardAnswer['participation']>): SheetToWrite => ({
  name: '参与的人',
  rows: [
    [`年龄（${formatRange({ from, to })}）`, '人数'],
    ...groups.map((group) => [nameOfAges(group), group.people]),
    ...(groups.length === 0 ? [['知道年龄的不到10人，不显示', '']] : []),
  ],
  widths: [40, 16],
});

const communities = (board: DashboardAnswer): SheetToWrite => ({
  name: '各社区',
  rows: [
    ['社区', ...figureNames.map(nameOfFigure)],
    ...board.communities.map(({ name, values }) => [name, ...figureNames.map((figure) => values[figure])]),
  ],
  widths: [20],
});
