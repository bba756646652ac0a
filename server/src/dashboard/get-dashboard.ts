import { momentInChina } from '@yuanli/shared/china-time';
import type { DashboardAnswer, DashboardInput } from '@yuanli/shared/dashboard/dashboard.schema';
import { partsOf } from '@yuanli/shared/dashboard/date-range';
import {
  ageBorders,
  agedNames,
  durationNames,
  figureNames,
  seriesNames,
  type DurationName,
  type FigureName,
} from '@yuanli/shared/dashboard/figures';
import { findCommunitiesWithin, placeChain } from '../places';
import type { Actor } from '../platform/actor';
import { days } from '../platform/clock';
import type { Reader } from '../platform/database';
import {
  countFigure,
  countParts,
  percentile,
  timesOf,
  type Counts,
  type Figure,
  type FigureScope,
} from '../platform/figures';
import { ensureAllowed } from '../platform/refusal';
import { countParticipation } from './count-participation';
import type { DashboardDeps } from './dashboard-deps';
import { canSeeDashboard, dashboardRoles } from './dashboard.policy';
import { scopeOf } from './scope-of';

/** What is going on in a community, or in all communities of a street or a district: matters, and nobody's work. The same few dozen statements for each. */
export async function getDashboard(
  db: Reader,
  actor: Actor,
  { placeId, from, to }: DashboardInput,
  deps: DashboardDeps,
): Promise<DashboardAnswer> {
  const chain = await placeChain(db, placeId);
  ensureAllowed(canSeeDashboard(actor, chain), dashboardRoles);
  return countDashboard(db, { placeId, from, to }, deps);
}

/** The same without asking who asks: for the monthly file, whose own policy was asked. */
export async function countDashboard(
  db: Reader,
  { placeId, from, to }: DashboardInput,
  deps: DashboardDeps,
): Promise<DashboardAnswer> {
  const { level, name: placeName, communities } = await findCommunitiesWithin(db, placeId);
  const scope = scopeOf(
    communities.map(({ id }) => id),
    { from, to },
  );
  const byCommunity = await countByCommunity(db, scope, deps);
  const rows = communities.map(({ id, name }) => ({ id, name, values: byCommunity.get(id) ?? noCounts() }));
  const values = noCounts();
  for (const row of rows) for (const name of figureNames) values[name] += row.values[name];
  const { motions_agreed: agreed, motions_carried_out: carriedOut } = values;
  return {
    ...{ placeName, level, at: scope.now, values },
    ages: await countAges(db, scope, deps),
    durations: await measureDurations(db, scope, deps),
    series: await countSeries(db, scope, { from, to }, deps),
    carriedOutPercent: agreed > 0 ? Math.floor((carriedOut * 100) / agreed) : null,
    participation: level === 'community' ? await countParticipation(db, placeId, { from, to }, deps) : null,
    communities: level === 'community' ? [] : rows,
    can: { openLists: level === 'community' },
  };
}

const noCounts = (): Counts => Object.fromEntries(figureNames.map((name) => [name, 0])) as Counts;

/** The service's own word about a figure. */
export function figureIn({ sources }: Pick<DashboardDeps, 'sources'>, name: FigureName): Figure {
  const found = sources.flatMap(({ figures }) => figures).find((figure) => figure.name === name);
  if (!found) throw new Error(`no service counts ${name}`);
  return found;
}

async function countByCommunity(db: Reader, scope: FigureScope, deps: DashboardDeps): Promise<Map<string, Counts>> {
  const counts = new Map<string, Counts>();
  for (const name of figureNames)
    for (const [communityId, counted] of await countFigure(db, figureIn(deps, name), scope)) {
      const row = counts.get(communityId) ?? noCounts();
      row[name] = counted;
      counts.set(communityId, row);
    }
  return counts;
}

/** Youngest first, as `ageNames`. */
async function countAges(db: Reader, scope: FigureScope, deps: DashboardDeps): Promise<DashboardAnswer['ages']> {
  const borders = ageBorders.map((age) => new Date(scope.now.getTime() - days(age))).reverse();
  const ages: DashboardAnswer['ages'] = [];
  for (const figure of agedNames) {
    const counts = await countParts(db, figureIn(deps, figure), scope, borders);
    ages.push({ figure, counts: counts.reverse() });
  }
  return ages;
}

async function measureDurations(
  db: Reader,
  scope: FigureScope,
  { sources }: DashboardDeps,
): Promise<DashboardAnswer['durations']> {
  const measured: DashboardAnswer['durations'] = [];
  for (const name of durationNames) {
    const measure = sources.flatMap(({ durations }) => durations?.[name as DurationName] ?? [])[0];
    if (!measure) throw new Error(`no service measures ${name}`);
    const histogram = scope.communityIds.length > 0 ? await measure(db, scope) : [];
    measured.push({
      ...{ name, times: timesOf(histogram), median: percentile(histogram, 50), p90: percentile(histogram, 90) },
    });
  }
  return measured;
}

async function countSeries(
  db: Reader,
  scope: FigureScope,
  range: { from: string; to: string },
  deps: DashboardDeps,
): Promise<DashboardAnswer['series']> {
  const { unit, starts } = partsOf(range);
  const borders = starts.slice(1).map((day) => momentInChina(day));
  const lines: DashboardAnswer['series']['lines'] = [];
  for (const figure of seriesNames) {
    const counts = await countParts(db, figureIn(deps, figure), scope, borders);
    lines.push({ figure, counts });
  }
  return { unit, starts, lines };
}
