import { In, LessThan, MoreThan, type FindOptionsWhere } from 'typeorm';
import { caseDeskNames, caseDesks, kindOfCase } from '@yuanli/shared/cases/case-kinds';
import type * as schema from '@yuanli/shared/cases/cases-desk.schema';
import type { CaseStatus } from '@yuanli/shared/cases/case-states';
import { staffRoles } from '@yuanli/shared/identity/roles';
import { plainText } from '@yuanli/shared/plain-text';
import { desks } from '@yuanli/shared/tasks/task-kinds';
import { Courtyard, EVERYWHERE, findPlaceNames, Grid } from '../../places';
import { scopesOf, type Actor } from '../../platform/actor';
import { clock } from '../../platform/clock';
import { containing, countUpTo, type Reader } from '../../platform/database';
import { page, PAGE_SIZE, readTimeCursor, writeTimeCursor } from '../../platform/list';
import { ensureAllowed } from '../../platform/refusal';
import { stillToAcceptBy } from '../case-due';
import { presentCaseCard, selectCase } from '../case-card.presenter';
import { Case } from '../case.entity';
import { staffKinds } from '../case.policy';

type Where = FindOptionsWhere<Case>;

/** Counted no further. */
const MOST = 99;

const statusesOf: Record<'waiting' | 'answered' | 'closed', CaseStatus[]> = {
  waiting: ['waiting_for_resident'],
  answered: ['answered'],
  closed: ['closed', 'referred', 'merged', 'withdrawn'],
};

/**
 * The list of a desk: what is to be done by its due time, or what is in another state, the last first. `all`: everything
 * of the places somebody answers for, whoever has it.
 */
export async function findCasesAtDesk(
  db: Reader,
  actor: Actor,
  input: schema.FindCasesAtDeskInput,
): Promise<schema.FindCasesAtDeskAnswer> {
  const { view, kind, category, q, cursor } = input;
  const places = await deskPlaces(db, actor);
  const over = overseen(actor, places);
  ensureAllowed(places.length > 0, [...staffRoles, 'property_manager', 'mediator', 'street_worker', 'operator']);
  const filter: Where = { ...(kind && { kind }), ...(category && { category }) };
  const isToDo = view === 'to_do';
  const wheres: Where[] =
    view === 'all'
      ? over.map((place) => ({ ...place, ...filter }))
      : isToDo
        ? places.map(({ desk, ids }) => ({ desk, ownerPlaceId: In(ids), ...filter }))
        : places.flatMap(({ desk, ids }) =>
            ids.map((ownerPlaceId) => ({ desk, ownerPlaceId, ...filter, status: In(statusesOf[view]) })),
          );
  const order = isToDo ? byDueTime : lastFirst;
  const rows = await walk(
    db,
    wheres.flatMap((where) => withWords(order.after(where, cursor), q)),
    order,
    PAGE_SIZE + 1,
  );
  const { items, nextCursor } = page(rows, order.cursorOf);
  return { items: await presentRows(db, items), nextCursor, counts: await countAtDesk(db, places) };
}

interface DeskPlaces {
  desk: Case['desk'];
  ids: string[];
}

/** The desks this person sits at, and of which places; a community worker at those of its grids too, a property company at those of its courtyards. */
async function deskPlaces(db: Reader, actor: Actor): Promise<DeskPlaces[]> {
  const communities = scopesOf(actor, ['community_worker']);
  const grids =
    communities.length > 0
      ? await db.find(Grid, { select: { id: true }, where: { communityId: In(communities) } })
      : [];
  const managed = scopesOf(actor, desks.property);
  const courtyards =
    managed.length > 0
      ? await db.find(Courtyard, { select: { id: true }, where: { communityId: In([...managed]) } })
      : [];
  const parts = { staff: grids, property: courtyards };
  return caseDeskNames.flatMap((desk): DeskPlaces[] => {
    const held = scopesOf(actor, desks[desk]);
    if (held.length === 0) return [];
    if (desk === 'operator') return [{ desk, ids: [EVERYWHERE] }];
    const below = desk in parts ? parts[desk as keyof typeof parts].map(({ id }) => id) : [];
    return [{ desk, ids: [...new Set([...held, ...below])] }];
  });
}

/** Staff answer for everything in their grid or community, but for what is between two parties or about the product. */
const overseen = (actor: Actor, places: readonly DeskPlaces[]): Where[] => {
  const kind = In([...staffKinds]);
  return [
    ...scopesOf(actor, ['grid_worker']).map((gridId) => ({ gridId, kind })),
    ...scopesOf(actor, ['community_worker']).map((communityId) => ({ communityId, kind })),
    ...scopesOf(actor, ['street_worker']).map((streetId) => ({ desk: 'street' as const, ownerPlaceId: streetId })),
    ...places
      .filter(({ desk }) => desk === 'property')
      .flatMap(({ desk, ids }) => ids.map((ownerPlaceId) => ({ desk, ownerPlaceId }))),
    ...scopesOf(actor, ['mediator']).map((ownerPlaceId) => ({ desk: 'mediator' as const, ownerPlaceId })),
    ...(scopesOf(actor, ['operator']).length > 0 ? [{ desk: 'operator' as const, ownerPlaceId: EVERYWHERE }] : []),
  ];
};

interface Order {
  order: Record<string, 'ASC' | 'DESC'>;
  compare: (a: Case, b: Case) => number;
  after: (where: Where, cursor: string | undefined) => Where[];
  cursorOf: (row: Case) => string;
}

const byDueTime: Order = {
  order: { openDueAt: 'ASC', id: 'ASC' },
  compare: (a, b) => a.openDueAt!.getTime() - b.openDueAt!.getTime() || (a.id < b.id ? -1 : 1),
  after(where, cursor) {
    const at = readTimeCursor(cursor);
    if (!at) return [{ ...where, openDueAt: MoreThan(new Date(0)) }];
    return [
      { ...where, openDueAt: MoreThan(at.at) },
      { ...where, openDueAt: at.at, id: MoreThan(at.id) },
    ];
  },
  cursorOf: ({ openDueAt, id }) => writeTimeCursor(openDueAt!, id),
};

const lastFirst: Order = {
  order: { id: 'DESC' },
  compare: (a, b) => (a.id < b.id ? 1 : -1),
  after: (where, cursor) => [cursor ? { ...where, id: LessThan(cursor) } : where],
  cursorOf: ({ id }) => id,
};

/** Those whose title has these words, or whose number it is: 2026-0381, or 381. */
function withWords(wheres: readonly Where[], q: string | undefined): Where[] {
  const words = plainText(q ?? '');
  if (!words) return [...wheres];
  const [, year, number] = /^(?:(\d{4})-)?(\d{1,6})$/.exec(words) ?? [];
  return wheres.flatMap((where) => [
    { ...where, title: containing(words) },
    ...(number ? [{ ...where, number: Number(number), ...(year && { year: Number(year) }) }] : []),
  ]);
}

/** Each place walks its own index; two of them may name the same case. */
async function walk(db: Reader, wheres: readonly Where[], { order, compare }: Order, most: number): Promise<Case[]> {
  const found = new Map<string, Case>();
  for (const where of wheres)
    for (const row of await db.find(Case, { select: deskColumns, where, order, take: most })) found.set(row.id, row);
  return [...found.values()].sort(compare).slice(0, most);
}

const deskColumns = selectCase('grade', 'isDanger', 'isHardship', 'desk', 'ownerPlaceId', 'alias');

async function presentRows(db: Reader, items: readonly Case[]): Promise<schema.FindCasesAtDeskAnswer['items']> {
  const now = clock.now();
  const names = await findPlaceNames(
    db,
    items.flatMap(({ courtyardId, ownerPlaceId }) => [courtyardId, ownerPlaceId]),
  );
  return items.map((row) => ({
    ...presentCaseCard(row, names.get(row.courtyardId) ?? '', true),
    ...{ grade: row.grade, isDanger: row.isDanger, isHardship: row.isHardship, desk: row.desk },
    ownerLabel:
      row.desk === 'operator' ? caseDesks.operator : `${names.get(row.ownerPlaceId) ?? ''}${shortDesk[row.desk]}`,
    reporterLabel: kindOfCase(row.kind).isPrivate && row.kind === 'mediation' ? null : row.alias,
    acceptBy: stillToAcceptBy(row),
    isOverdue: row.openDueAt !== null && row.openDueAt <= now,
  }));
}

const shortDesk: Record<Case['desk'], string> = {
  ...{ staff: '网格员', community: '', street: '', property: '物业', mediator: '调解员', operator: '' },
};

/** One look at what is open at these desks, and one at what waits. */
async function countAtDesk(db: Reader, places: readonly DeskPlaces[]): Promise<schema.FindCasesAtDeskAnswer['counts']> {
  const here = places.map(({ desk, ids }) => ({ desk, ownerPlaceId: In(ids) }));
  const open = await db
    .createQueryBuilder(Case, 'it')
    .select('COUNT(*)', 'open')
    .addSelect('SUM(CASE WHEN it.openDueAt <= :now THEN 1 ELSE 0 END)', 'overdue')
    .where(here.map((one) => ({ ...one, openDueAt: MoreThan(new Date(0)) })))
    .setParameter('now', clock.now())
    .getRawOne<Record<'open' | 'overdue', string | number | null>>();
  const waiting = here.map((one) => ({ ...one, status: 'waiting_for_resident' as const }));
  const upTo = (count: string | number | null | undefined) => Math.min(MOST, Number(count ?? 0));
  return {
    to_do: upTo(open?.open),
    overdue: upTo(open?.overdue),
    waiting: await countUpTo(db, Case, waiting, MOST),
  };
}
