import { In, IsNull, Not } from 'typeorm';
import { staffRoles } from '@yuanli/shared/identity/roles';
import type { SearchAnswer, SearchInput } from '@yuanli/shared/search/search.schema';
import { findPlaceNames, gridsOfRoll } from '../places';
import type { Actor } from '../platform/actor';
import { findByIndexes, indexName, type Reader } from '../platform/database';
import { ensureAllowed } from '../platform/refusal';
import { withWords } from './find-wishes-to-review';
import { cardColumns, presentNumber } from './wish-card.presenter';
import { Wish } from './wish.entity';

/** By number (2026-0146, or 146) or by words of the title or the alias: of the places the actor works for, the last first. */
export async function searchWishes(
  db: Reader,
  actor: Actor,
  { communityId, q }: SearchInput,
  most: number,
): Promise<SearchAnswer['wishes']> {
  const grids = gridsOfRoll(actor, communityId);
  ensureAllowed(grids === null || grids.length > 0, staffRoles);
  const indexes = [
    indexName('wish', ['communityId', 'id', 'title', 'alias', 'year', 'number', 'reviewableAt']),
    indexName('wish', ['gridId', 'status', 'id']),
  ];
  const found = await findByIndexes(db, Wish, indexes, {
    select: { id: true },
    where: withWords({ communityId, reviewableAt: Not(IsNull()), ...(grids && { gridId: In(grids) }) }, q),
    order: { id: 'DESC' },
    take: most,
  });
  const rows = await db.find(Wish, {
    select: Object.fromEntries(cardColumns.map((column) => [column, true])),
    where: { id: In(found.map(({ id }) => id)) },
    order: { id: 'DESC' },
  });
  const names = await findPlaceNames(
    db,
    rows.map(({ courtyardId }) => courtyardId),
  );
  return rows.map((row) => ({
    ...{ id: row.id, title: row.title, status: row.status },
    number: presentNumber(row),
    placeName: names.get(row.courtyardId) ?? '',
  }));
}
