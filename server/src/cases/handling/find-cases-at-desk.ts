import { In, LessThan, LessThanOrEqual, MoreThan, type FindOptionsWhere } from 'typeorm';
import { caseDeskNames, caseDesks, kindOfCase } from '@yuanli/shared/cases/case-kinds';
import type * as schema from '@yuanli/shared/cases/cases-desk.schema';
import type { CaseStatus } from '@yuanli/shared/cases/case-states';
import { staffRoles } from '@yuanli/shared/identity/roles';
import { plainText } from '@yuanli/shared/plain-text';
import { desks } from '@yuanli/shared/tasks/task-kinds';
import { EVERYWHERE, findPlaceNames, Grid } from '../../places';
import { scopesOf, type Actor } from '../../platform/actor';
import { clock } from '../../platform/clock';
import { containing, type Reader } from '../../platform/database';
import { page, PAGE_SIZE, readTimeCursor, writeTimeCursor } from '../../platform/list';
import { ensureAllowed } from '../../platform/refusal';
import { stillToAcceptBy } from '../case-due';
import { presentCaseCard, selectCase } from '../case-card.presenter';
import { Case } from '../case.entity';

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
  const [places, over] = [await deskPlaces(db, actor), overseen(actor)];
  ensureAllowed(places.length > 0, [...staffRoles, 'property_manager', 'mediator', 'street_worker', 'operator']);
  const filter: Where = { ...(kind && { kind }), ...(category && { category }) };
  const isToDo = view === 'to_do';
  const wheres =
    view === 'all'
      ? over.map((place) => ({ ...place, ...filter }))
      : places.map((place) => ({ ...place, ...filter, ...(isToDo ? {} : { status: In(statusesOf[view]) }) }));
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

/** The pairs of desk and place this person sits at; a community worker at the desks of its grids too. */
async function deskPlaces(db: Reader, actor: Actor): Promise<Where[]> {
  const communities = scopesOf(actor, ['community_worker']);
  const grids =
    communities.length > 0
      ? await db.find(Grid, { select: { id: true }, where: { communityId: In(communities) } })
      : [];
  return caseDeskNames.flatMap((desk): Where[] => {
    const held = scopesOf(actor, desks[desk]);
    if (desk === 'operator') return held.length > 0 ? [{ desk, ownerPlaceId: EVERYWHERE }] : [];
    const below = desk === 'staff' ? grids.map(({ id }) => id) : [];
    return [...new Set([...held, ...below])].map((ownerPlaceId) => ({ desk, ownerPlaceId }));
  });
}

/** Staff answer for everything in their grid or community, but for what is between two parties or about the product. */
const overseen = (actor: Actor): Where[] => {
  const kind = In(['appeal', 'repair', 'request', 'inquiry', 'question'] as Case['kind'][]);
  return [
    ...scopesOf(actor, ['grid_worker']).map((gridId) => ({ gridId, kind })),
    ...scopesOf(actor, ['community_worker']).map((communityId) => ({ communityId, kind })),
    ...scopesOf(actor, ['street_worker']).map((streetId) => ({ desk: 'street' as const, ownerPlaceId: streetId })),
    ...scopesOf(actor, ['property_manager']).map((ownerPlaceId) => ({ desk: 'property' as const, ownerPlaceId })),
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

async function countAtDesk(db: Reader, places: readonly Where[]): Promise<schema.FindCasesAtDeskAnswer['counts']> {
  const count = async (more: Where) => {
    let sum = 0;
    for (const place of places) {
      if (sum >= MOST) return MOST;
      sum += (await db.find(Case, { select: { id: true }, where: { ...place, ...more }, take: MOST - sum })).length;
    }
    return sum;
  };
  return {
    to_do: await count({ openDueAt: MoreThan(new Date(0)) }),
    overdue: await count({ openDueAt: LessThanOrEqual(clock.now()) }),
    waiting: await count({ status: 'waiting_for_resident' }),
  };
}
