import { guideColumns, requiredGuideColumns, type GuideColumn } from '@yuanli/shared/directory/guide-columns';
import { makeGuide } from '@yuanli/shared/directory/guides.schema';
import { explainProblems } from '../../platform/http';
import { isFormula, unguardCell } from '../../platform/sheets';
import { findGuideProblem, type GuideDetails } from '../guides/upsert-guide';
import type { ServiceAtLocation } from '../services/service-at-location.entity';
import { guideReaders, type GuideCells, type ReadGuide } from './guide-cells';
import { isPhone } from './read-column';
import { problemsOfId } from './read-line';

const form = makeGuide.in.omit({ communityId: true });

type Counter = Pick<ServiceAtLocation, 'id' | 'name'>;

/** What is not said of a new item. */
const blank: Omit<GuideDetails, 'name' | 'guideClass' | 'trip' | 'counterId'> = {
  ...{ eligibility: null, materials: [], openingHours: null, phones: [], workingDays: null, isFree: false, cost: null },
  ...{ result: null, elsewhereName: null, elsewhereHow: null, elsewhereUrl: null, elsewherePhone: null },
  ...{ basis: null, source: null, note: null, isFrequent: false, keywords: '' },
};

/** Reads one line over the guide it is about, if there is one: a column that is not in the file leaves it as it is. */
export function readGuideLine(
  cells: GuideCells,
  known: GuideDetails | null,
  counters: readonly Counter[],
): { details: GuideDetails } | { problem: string } {
  const missing = requiredGuideColumns.filter((column) => cells[column] === '').map((column) => guideColumns[column]);
  const problems = missing.length > 0 ? [`没有填${missing.join('、')}，合并的单元格请先拆开再逐行填满`] : [];
  problems.push(...problemsOfId(cells));
  const said: ReadGuide = {};
  for (const column of Object.keys(guideReaders) as (keyof typeof guideReaders)[]) {
    const cell = cells[column];
    if (cell === undefined || (cell === '' && isRequired(column))) continue;
    const read = isRefused(column, cell)
      ? { problem: `${guideColumns[column]}以“${cell[0]}”开头，像公式，请改成文字` }
      : guideReaders[column](unguardCell(cell));
    if ('problem' in read) problems.push(read.problem);
    else Object.assign(said, read);
  }
  const counter = findCounter(cells.counter, known, counters);
  if ('problem' in counter) problems.push(counter.problem);
  if (problems.length > 0) return { problem: problems.join('；') };

  const { needed, notNeeded, ...own } = said;
  const before = known?.materials ?? [];
  const materials = [
    ...(needed ?? before.filter(({ isNoLongerNeeded }) => !isNoLongerNeeded)),
    ...(notNeeded ?? before.filter(({ isNoLongerNeeded }) => isNoLongerNeeded)),
  ];
  const whole = { ...(known ?? blank), ...own, ...counter, materials };
  const { data, error } = form.safeParse(whole, { reportInput: true });
  const wrong = error ? explainProblems(form, error) : findGuideProblem(data);
  return wrong || !data ? { problem: Object.values(wrong ?? {}).join('；') } : { details: data };
}

const isRequired = (column: GuideColumn): boolean => (requiredGuideColumns as readonly string[]).includes(column);

/** A phone number may begin with the plus of a country. */
const isRefused = (column: GuideColumn, cell: string): boolean =>
  isFormula(cell) && !(column.toLowerCase().endsWith('phone') && isPhone.test(cell));

/** By its name; where the community has one counter only, it need not be said. */
function findCounter(
  cell: string | undefined,
  known: GuideDetails | null,
  counters: readonly Counter[],
): { counterId: string } | { problem: string } {
  if (!cell && known) return { counterId: known.counterId };
  const [only, ...others] = counters;
  if (!only) return { problem: '本社区还没有政务窗口，请先在生活圈里新增' };
  if (!cell && others.length === 0) return { counterId: only.id };
  const found = counters.find(({ name }) => name === cell);
  if (found) return { counterId: found.id };
  const names = counters.map(({ name }) => name).join('、');
  return {
    problem: cell
      ? `没有叫“${cell.slice(0, 20)}”的办理窗口，请填其中一个：${names}`
      : `没有填办理窗口，请填其中一个：${names}`,
  };
}
