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
import { containing, type Reader } from '../../platform/database';
import { page, PAGE_SIZE, readTimeCursor, writeTimeCursor } from '../../platform/list';
import { ensureAllowed } from '../../platform/refusal';
import { stillToAcceptBy } from '../case-due';
import { presentCaseCard, selectCase } from '../case-card.presenter';
import { Case } from '../case.entity';
import { staffKinds } from '../case.policy';
import { countAtDesk, type DeskPlaces } from './count-at-desk';

type Where = FindOptionsWhere<Case>;

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
  const { places, names } = await deskPlaces(db, actor);
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
  return { items: await presentRows(db, items, names), nextCursor, counts: await countAtDesk(db, places) };
}

/** The desks this person sits at, and of which places; a community worker at those of its grids too, a property company at those of its courtyards. */
async function deskPlaces(db: Reader, actor: Actor): Promise<{ places: DeskPlaces[]; names: Map<string, string> }> {
  const communities = scopesOf(actor, ['community_worker']);
  const grids =
    communities.length > 0
      ? await db.find(Grid, { select: { id: true, name: true }, where: { communityId: In(communities) } })
      : [];
  const managed = scopesOf(actor, desks.property);
  const courtyards =
    managed.length > 0
      ? await db.find(Courtyard, { select: { id: true, name: true }, where: { communityId: In([...managed]) } })
      : [];
  const parts = { staff: grids, property: courtyards };
  const places = caseDeskNames.flatMap((desk): DeskPlaces[] => {
    const held = scopesOf(actor, desks[desk]);
    if (held.length === 0) return [];
    if (desk === 'operator') return [{ desk, ids: [EVERYWHERE] }];
    const below = desk in parts ? parts[desk as keyof typeof parts].map(({ id }) => id) : [];
    return [{ desk, ids: [...new Set([...held, ...below])] }];
  });
  return { places, names: new Map([...grids, ...courtyards].map(({ id, name }) => [id, name])) };
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

/** `known`: the names that were read on the way. */
async function presentRows(
  db: Reader,
  items: readonly Case[],
  known: ReadonlyMap<string, string>,
): Promise<schema.FindCasesAtDeskAnswer['items']> {
  const now = clock.now();
  const placeIds = items.flatMap(({ courtyardId, ownerPlaceId }) => [courtyardId, ownerPlaceId]);
  const unknown = placeIds.filter((id) => !known.has(id));
  const names = new Map([...known, ...(await findPlaceNames(db, unknown))]);
  // What is spread stands last: adding one property after another to a spread copy takes Node longer than all the rest.
  return items.map((row) => ({
    ...{ grade: row.grade, isDanger: row.isDanger, isHardship: row.isHardship, desk: row.desk },
    ownerLabel:
      row.desk === 'operator' ? caseDesks.operator : `${names.get(row.ownerPlaceId) ?? ''}${shortDesk[row.desk]}`,
    reporterLabel: kindOfCase(row.kind).isPrivate && row.kind === 'mediation' ? null : row.alias,
    acceptBy: stillToAcceptBy(row),
    isOverdue: row.openDueAt !== null && row.openDueAt <= now,
    ...presentCaseCard(row, names.get(row.courtyardId) ?? '', true),
  }));
}

const shortDesk: Record<Case['desk'], string> = {
  ...{ staff: '网格员', community: '', street: '', property: '物业', mediator: '调解员', operator: '' },
};
