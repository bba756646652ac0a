import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { figureOf, type FigureName } from '@yuanli/shared/dashboard/figures';
import type { Reader } from '../database';
import { firstIdAt } from '../new-id';
import type { CountedThing, Figure, FigureScope } from './figure';

export type Counts = Record<FigureName, number>;

type Query = SelectQueryBuilder<ObjectLiteral>;

const communityOf = ({ community = 'it.communityId' }: Figure): string => community;
const valueOf = ({ value }: Figure): string => (value ? `COALESCE(SUM(${value}), 0)` : 'COUNT(*)');
const isById = ({ at }: Figure): boolean => /\.id$/.test(at);
const isOfRange = ({ name }: Figure): boolean => figureOf(name).when === 'range';

const momentFor = (figure: Figure, time: Date): Date | string => (isById(figure) ? firstIdAt(time) : time);

/** The values of its column, each with the community it stands for. */
async function ownersOf(
  db: Reader,
  { findOwners }: Figure,
  communityIds: readonly string[],
): Promise<Map<string, string>> {
  return findOwners ? findOwners(db, communityIds) : new Map(communityIds.map((id) => [id, id]));
}

/** What the figure counts in these communities and days: a range of its index for each. */
function within(db: Reader, figure: Figure, scope: FigureScope, owners: ReadonlyMap<string, string>): Query {
  const query = figure
    .select(db, scope)
    .useIndex(figure.index)
    // Nobody owns the empty one: a list may not be empty.
    .andWhere(`${communityOf(figure)} IN (:...owners)`, { owners: [...owners.keys(), ''] });
  if (isOfRange(figure))
    query.andWhere(`${figure.at} >= :from AND ${figure.at} < :until`, {
      from: momentFor(figure, scope.from),
      until: momentFor(figure, scope.until),
    });
  return query;
}

/** The figure of each community that has one, in one statement. */
export async function countFigure(db: Reader, figure: Figure, scope: FigureScope): Promise<Map<string, number>> {
  const owners = await ownersOf(db, figure, scope.communityIds);
  const rows = await within(db, figure, scope, owners)
    .select(communityOf(figure), 'owner')
    .addSelect(valueOf(figure), 'counted')
    .groupBy(communityOf(figure))
    .getRawMany<{ owner: string; counted: string | number }>();
  const counts = new Map<string, number>();
  for (const { owner, counted } of rows) {
    const communityId = owners.get(owner)!;
    counts.set(communityId, (counts.get(communityId) ?? 0) + Number(counted));
  }
  return counts;
}

/** The same cut at these moments, which lie in their order: one part more than borders, of all communities together. */
export async function countParts(
  db: Reader,
  figure: Figure,
  scope: FigureScope,
  borders: readonly Date[],
): Promise<number[]> {
  const parts = Array.from({ length: borders.length + 1 }, () => 0);
  if (borders.length === 0) {
    const whole = [...(await countFigure(db, figure, scope)).values()];
    return [whole.reduce((sum, one) => sum + one, 0)];
  }
  const steps = borders.map((_, n) => `WHEN ${figure.at} < :border${n} THEN ${n}`).join(' ');
  const moments = Object.fromEntries(borders.map((border, n) => [`border${n}`, momentFor(figure, border)]));
  const rows = await within(db, figure, scope, await ownersOf(db, figure, scope.communityIds))
    .select(`CASE ${steps} ELSE ${borders.length} END`, 'part')
    .addSelect(valueOf(figure), 'counted')
    .setParameters(moments)
    .groupBy('part')
    .getRawMany<{ part: string | number; counted: string | number }>();
  for (const { part, counted } of rows) parts[Number(part)]! += Number(counted);
  return parts;
}

const PAGE = 20;

/** What is counted, a page of it: of the range the latest first, of now the longest waiting first. */
export async function findCountedThings(
  db: Reader,
  figure: Figure,
  scope: FigureScope,
  cursor: string | undefined,
): Promise<{ items: CountedThing[]; nextCursor: string | null }> {
  const direction = isOfRange(figure) ? 'DESC' : 'ASC';
  const query = within(db, figure, scope, await ownersOf(db, figure, scope.communityIds))
    .orderBy(figure.at, direction)
    .addOrderBy('it.id', direction)
    .limit(PAGE + 1);
  const after = readCursor(cursor);
  if (after) {
    const beyond = direction === 'DESC' ? '<' : '>';
    const at = isById(figure) ? after.id : after.at;
    const same = isById(figure) ? '' : ` OR (${figure.at} = :lastAt AND it.id ${beyond} :lastId)`;
    query.andWhere(`(${figure.at} ${beyond} :lastAt${same})`, { lastAt: at, lastId: after.id });
  }
  const rows = await query.getMany();
  const shown = rows.slice(0, PAGE);
  const described = await figure.describe(db, shown);
  const items = described.map((thing, n) => ({ ...thing, at: figure.atOf(shown[n]!) }));
  const last = shown.at(-1);
  const nextCursor = rows.length > PAGE && last ? `${figure.atOf(last).getTime()}.${String(last['id'])}` : null;
  return { items, nextCursor };
}

function readCursor(cursor: string | undefined): { at: Date; id: string } | null {
  const [, at, id] = /^(\d{1,15})\.(\w{26})$/.exec(cursor ?? '') ?? [];
  return at && id ? { at: new Date(Number(at)), id } : null;
}
