import { In, LessThan, MoreThanOrEqual, type FindOptionsWhere } from 'typeorm';
import type { CaseCategory } from '@yuanli/shared/cases/case-categories';
import { caseLimits } from '@yuanli/shared/cases/case-limits';
import type * as schema from '@yuanli/shared/cases/cases.schema';
import { findPlaceNames } from '../places';
import type { Actor } from '../platform/actor';
import { days, fromNow } from '../platform/clock';
import { findByIndexes, indexName, type Reader } from '../platform/database';
import { idCursor, page, PAGE_SIZE, type Page } from '../platform/list';
import { presentCaseCard, selectCase, type CaseCard, type CaseCardRow } from './case-card.presenter';
import { CaseJoin } from './case-join.entity';
import { Case } from './case.entity';

export interface CardPage {
  items: CaseCard[];
  nextCursor: string | null;
}

/** What is being done about shared space in a community, and what came of what is done: cards without person, the last first. */
export async function findCases(
  db: Reader,
  _actor: Actor | null,
  { communityId, courtyardId, view, category, cursor }: schema.FindCasesInput,
): Promise<CardPage> {
  const place = courtyardId ? { courtyardId, communityId } : { communityId };
  const where = { ...place, publicView: view, ...(category && { category }) };
  return presentCards(db, page(await newestFirst(db, where, cursor), idCursor), false);
}

/**
 * Known troubles of a courtyard that are still open, beside one's own, those of the category first; and what came of the
 * last ones of that category within 90 days.
 */
export async function findKnownCases(
  db: Reader,
  actor: Actor | null,
  { courtyardId, category }: schema.FindKnownCasesInput,
): Promise<schema.FindKnownCasesAnswer> {
  const found = await newestFirst(db, { courtyardId, publicView: 'open' });
  const ofOthers = actor ? found.filter(({ reporterId }) => reporterId !== actor.personId) : found;
  const rows = ofOthers.sort((a, b) => Number(b.category === category) - Number(a.category === category));
  const joined = await findJoined(db, actor, rows);
  const { items } = await presentCards(db, { items: rows.slice(0, PAGE_SIZE), nextCursor: null }, false);
  const answered = category ? await findAnsweredAlike(db, courtyardId, category) : [];
  return { items: items.map((item) => ({ ...item, hasJoined: joined.has(item.id) })), answered };
}

async function findJoined(db: Reader, actor: Actor | null, rows: readonly CaseCardRow[]): Promise<Set<string>> {
  if (!actor) return new Set();
  const where = { personId: actor.personId, caseId: In(rows.map(({ id }) => id)) };
  return new Set((await db.find(CaseJoin, { where })).map(({ caseId }) => caseId));
}

async function findAnsweredAlike(
  db: Reader,
  courtyardId: string,
  category: CaseCategory,
): Promise<schema.FindKnownCasesAnswer['answered']> {
  const since = fromNow(-days(caseLimits.repeatedDays));
  const along = [indexName('case_file', ['courtyardId', 'publicView', 'category', 'answeredAt'])];
  const rows = await findByIndexes(db, Case, along, {
    select: selectCase('answeredAt'),
    where: { courtyardId, publicView: 'answered', category, answeredAt: MoreThanOrEqual(since) },
    order: { answeredAt: 'DESC' },
    take: caseLimits.answeredAlike,
  });
  const { items } = await presentCards(db, { items: rows, nextCursor: null }, false);
  return items.map((item, n) => ({ ...item, answeredAt: rows[n]!.answeredAt! }));
}

/** What I reported, or what was reported for me; or what I joined. What staff wrote down for a caller is at their desk. */
export async function findMyCases(
  db: Reader,
  actor: Actor,
  { as, cursor }: schema.FindMyCasesInput,
): Promise<CardPage> {
  const me = actor.personId;
  if (as === 'joined') {
    const where = { personId: me, ...(cursor && { caseId: LessThan(cursor) }) };
    const joins = await db.find(CaseJoin, { where, order: { caseId: 'DESC' }, take: PAGE_SIZE + 1 });
    const rows = await db.find(Case, {
      select: selectCase(),
      where: { id: In(joins.map(({ caseId }) => caseId)) },
      order: { id: 'DESC' },
    });
    return presentCards(db, page(rows, idCursor), false);
  }
  const found = new Map<string, CaseCardRow>();
  for (const where of [{ reporterId: me, source: 'app' as const }, { beneficiaryId: me }])
    for (const row of await newestFirst(db, where, cursor)) found.set(row.id, row);
  const rows = [...found.values()].sort((a, b) => (a.id < b.id ? 1 : -1));
  return presentCards(db, page(rows, idCursor), true);
}

/** Those that end in the id. */
const indexes = [
  indexName('case_file', ['communityId', 'publicView', 'id']),
  indexName('case_file', ['communityId', 'publicView', 'category', 'id']),
  indexName('case_file', ['courtyardId', 'publicView', 'id']),
  indexName('case_file', ['reporterId', 'id']),
  indexName('case_file', ['beneficiaryId', 'id']),
];

const newestFirst = (db: Reader, where: FindOptionsWhere<Case>, cursor?: string): Promise<Case[]> =>
  findByIndexes(db, Case, indexes, {
    select: selectCase('reporterId'),
    where: cursor ? { ...where, id: LessThan(cursor) } : where,
    order: { id: 'DESC' },
    take: PAGE_SIZE + 1,
  });

/** Puts the courtyards' names to a page of rows, with one question for all of them. */
export async function presentCards(
  db: Reader,
  { items, nextCursor }: Page<CaseCardRow>,
  isOwn: boolean,
): Promise<CardPage> {
  const names = await findPlaceNames(
    db,
    items.map(({ courtyardId }) => courtyardId),
  );
  return { items: items.map((row) => presentCaseCard(row, names.get(row.courtyardId) ?? '', isOwn)), nextCursor };
}
