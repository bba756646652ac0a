import { dayInChina, addMonths, monthInChina } from '@yuanli/shared/china-time';
import type { DashboardAnswer } from '@yuanli/shared/dashboard/dashboard.schema';
import { monthRange } from '@yuanli/shared/dashboard/date-range';
import { durationNames, figures, type FigureName } from '@yuanli/shared/dashboard/figures';
import type { ReportColumn } from '@yuanli/shared/dashboard/report-columns';
import { findCommunitiesWithin, placeChain } from '../../places';
import type { Actor } from '../../platform/actor';
import { clock } from '../../platform/clock';
import type { Database, Reader } from '../../platform/database';
import type { FileAnswer } from '../../platform/http';
import { ensure, ensureAllowed } from '../../platform/refusal';
import type { DashboardDeps } from '../dashboard-deps';
import { canSeeDashboard, dashboardRoles } from '../dashboard.policy';
import { countDashboard } from '../get-dashboard';
import { xlsxFile } from '../make-workbook';
import { findForm, levelOf } from './report-form';

/** The file of a month that is over, in the form that holds in the place: a line for each community (report.month_not_over). */
export async function getReportFile(
  database: Database,
  actor: Actor,
  { placeId, month }: { placeId: string; month: string },
  deps: DashboardDeps,
): Promise<FileAnswer> {
  ensure(month < monthInChina(clock.now()), 'report.month_not_over');
  const { name, titles, lines } = await database.read(async (db) => {
    const chain = await placeChain(db, placeId);
    ensureAllowed(canSeeDashboard(actor, chain), dashboardRoles);
    const { level } = await levelOf(db, placeId);
    const { columns } = await findForm(db, chain, level);
    const place = await findCommunitiesWithin(db, placeId);
    const rows = [];
    for (const { id, name: communityName } of place.communities) {
      const board = await countMonth(db, id, month, deps);
      rows.push(columns.map(({ column }) => valueOf(column, board, communityName, month)));
    }
    return { name: place.name, titles: columns.map(({ header }) => header), lines: rows };
  });
  const widths = titles.map((title) => Math.max(10, title.length * 2));
  return xlsxFile(`${name}${month}月报.xlsx`, [{ name: '月报', rows: [titles, ...lines], widths }]);
}

const countMonth = (db: Reader, placeId: string, month: string, deps: DashboardDeps): Promise<DashboardAnswer> =>
  countDashboard(db, { placeId, ...monthRange(month) }, deps);

function valueOf(column: ReportColumn, board: DashboardAnswer, community: string, month: string): string | number {
  if (column === 'community') return community;
  if (column === 'month') return `${month.slice(0, 4)}年${Number(month.slice(5))}月`;
  if (column === 'carried_out_percent') return board.carriedOutPercent ?? '';
  if (column in figures) return board.values[column as FigureName];
  const name = durationNames.find((one) => column.startsWith(one));
  const measured = board.durations.find((one) => one.name === name);
  return (column.endsWith('_median') ? measured?.median : measured?.p90) ?? '';
}

/** The first month whose files may still be looked up, two years back. */
export const firstMonth = (): string => addMonths(dayInChina(clock.now()).slice(0, 7), -24);
