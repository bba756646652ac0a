import { In, type FindOptionsWhere } from 'typeorm';
import { caseKindNames, kindOfCase } from '@yuanli/shared/cases/case-kinds';
import { staffRoles } from '@yuanli/shared/identity/roles';
import { plainText } from '@yuanli/shared/plain-text';
import type { SearchAnswer, SearchInput } from '@yuanli/shared/search/search.schema';
import { findPlaceNames, gridsOfRoll } from '../places';
import type { Actor } from '../platform/actor';
import { containing, findByIndexes, indexName, type Reader } from '../platform/database';
import { ensureAllowed } from '../platform/refusal';
import { presentCaseNumber } from './case-card.presenter';
import { Case } from './case.entity';
import { canSee } from './case.policy';

type Where = FindOptionsWhere<Case>;

/**
 * By number (2026-0381, or 381), by the number of 12345, or by words of the title: of the places the actor works for, the
 * last first. Titles of private kinds say nothing: those are found by their number alone, by who may see them.
 */
export async function searchCases(
  db: Reader,
  actor: Actor,
  { communityId, q }: SearchInput,
  most: number,
): Promise<SearchAnswer['cases']> {
  const grids = gridsOfRoll(actor, communityId);
  ensureAllowed(grids === null || grids.length > 0, staffRoles);
  const place: Where = { communityId, ...(grids && { gridId: In(grids) }) };
  const byNumber = numbersIn(q).map((number) => ({ ...place, ...number }));
  const byWords = { ...place, title: containing(plainText(q)), kind: In(openKinds) };
  const ids = [...(await findIds(db, byNumber, most)), ...(await findIds(db, [byWords], most))];
  const rows = await db.find(Case, { where: { id: In(ids) }, order: { id: 'DESC' }, take: most });
  const found = rows.filter((row) => canSee(actor, row, { hasJoined: false, livesHere: false, whistles: [] }));
  const names = await findPlaceNames(
    db,
    found.map(({ courtyardId }) => courtyardId),
  );
  return found.map((row) => ({
    ...{ id: row.id, title: row.title, status: row.status },
    number: presentCaseNumber(row),
    placeName: names.get(row.courtyardId) ?? '',
  }));
}

const openKinds = caseKindNames.filter((kind) => !kindOfCase(kind).isPrivate);

function numbersIn(q: string): Where[] {
  const words = plainText(q);
  const [, year, number] = /^(?:(\d{4})-)?(\d{1,6})$/.exec(words) ?? [];
  const ours = number ? [{ number: Number(number), ...(year && { year: Number(year) }) }] : [];
  return [...ours, { externalNumber: words }];
}

/** Named: rare words would else be looked for in all cases of the district, the last first. */
async function findIds(db: Reader, where: Where[], take: number): Promise<string[]> {
  const indexes = [
    indexName('case_file', ['communityId', 'id', 'title', 'year', 'number']),
    indexName('case_file', ['communityId', 'externalNumber']),
    indexName('case_file', ['communityId', 'year', 'number']),
    indexName('case_file', ['gridId', 'status', 'id']),
  ];
  const rows = await findByIndexes(db, Case, indexes, { select: { id: true }, where, order: { id: 'DESC' }, take });
  return rows.map(({ id }) => id);
}
