import {
  durationNames,
  durations,
  figureNames,
  figures,
  figureOf,
  type DurationName,
  type FigureName,
  type FigureSubject,
} from './figures';

type DurationColumn = `${DurationName}_median` | `${DurationName}_p90`;

/** What a column of the monthly file may hold. */
export type ReportColumn = 'community' | 'month' | FigureName | DurationColumn | 'carried_out_percent';

const durationColumns = durationNames.flatMap((name): DurationColumn[] => [`${name}_median`, `${name}_p90`]);

export const reportColumnNames = [
  ...(['community', 'month'] as const),
  ...figureNames,
  ...durationColumns,
  'carried_out_percent',
] as [ReportColumn, ...ReportColumn[]];

/** What the column is called on the page of its form, and in the file until the street wants another name. */
export function nameOfColumn(column: ReportColumn): string {
  if (column === 'community') return '社区';
  if (column === 'month') return '月份';
  if (column === 'carried_out_percent') return '议题办结比例（%）';
  if (isFigure(column)) return nameOfFigure(column);
  const isMedian = column.endsWith('_median');
  const name = column.replace(/_(median|p90)$/, '') as DurationName;
  return `${nameOfDuration(name)}，${isMedian ? '中位数' : '九成以内'}（小时）`;
}

/** 心愿从公开到首次认领 */
export const nameOfDuration = (name: DurationName): string =>
  `${about[figureOf(durations[name].of).subject]}${durations[name].name}`;

const isFigure = (column: ReportColumn): column is FigureName => column in figures;

/** What a figure is about, before its own name. */
const about: Record<FigureSubject, string> = {
  wishes: '心愿',
  cases: '诉求',
  volunteering: '志愿',
  points: '积分',
  hall: '议题',
  tasks: '待办',
};

/** 心愿新提出（个）; of a figure of now, that it is counted when the file is made. */
export function nameOfFigure(name: FigureName): string {
  const { subject, name: title, unit, when } = figureOf(name);
  const words = title.replace('其中', '').replace('的议题', '');
  return `${about[subject]}${words}（${unit}${when === 'now' ? '，制表时' : ''}）`;
}

export interface MappedColumn {
  column: ReportColumn;
  /** What the form calls it. */
  header: string;
}

const usual: readonly ReportColumn[] = [
  ...(['community', 'month', 'wishes_made', 'wishes_fulfilled', 'hours_to_fulfil_median'] as const),
  ...(['service_times', 'service_minutes', 'points_issued', 'motions_made', 'motions_carried_out'] as const),
];

/** The form until a community or its street has said what it wants. */
export const usualForm: readonly MappedColumn[] = usual.map((column) => ({ column, header: nameOfColumn(column) }));

/** Columns of one form. */
export const MOST_COLUMNS = 60;
/** Signs of a header. */
export const HEADER_LENGTH = 40;
/** The monthly file is due at the end of this working day of the next month. */
export const REPORT_WORKING_DAY = 3;
