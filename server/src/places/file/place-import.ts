import { operatorRoles } from '@yuanli/shared/identity/roles';
import {
  mostPlaceLines,
  type PlaceColumn,
  placeColumns,
  placeColumnsAlsoCalled,
  requiredPlaceColumns,
} from '@yuanli/shared/places/place-file-columns';
import { hasRole } from '../../platform/actor';
import type { Reader, Tx } from '../../platform/database';
import type { Facts } from '../../platform/facts';
import type { FileImport, FileImportRow, ImportKind, LineReader, Outcome } from '../../platform/imports';
import { formatHoles, type NamedLine } from '../../platform/sheets';
import { EVERYWHERE, findPlaceNames, placeChain } from '../place-levels';
import type { PlacesDeps } from '../places-deps';
import { compareLine, findKnownPlaces, foundPlace, type PlaceRow } from './found-place';
import { readPlaceLine } from './place-line';

type Deps = Pick<PlacesDeps, 'people'>;

/** Files of places, as the set-up on the server reads them. What they made is corrected by page: others build upon it at once. */
export const placeImport = (deps: Deps): ImportKind => ({
  kind: 'places',
  columns: { titles: placeColumns, alsoCalled: placeColumnsAlsoCalled, required: requiredPlaceColumns },
  mostRows: mostPlaceLines,
  atOnce: { check: 50, keep: 20, undo: 1 },
  roles: operatorRoles,
  may: async (db, actor, placeId) => hasRole(actor, operatorRoles, await placeChain(db, placeId)),
  openReader: (db, { communityId: placeId }) => openPlaceReader(db, placeId),
  check: (tx, _found, rows) => checkLines(tx, rows, deps),
  keep: (tx, found, rows) => keepLines(tx, found, rows, deps),
});

/** A merged cell of these stands for all the lines below it. */
const fillable: readonly string[] = ['district', 'street', 'community', 'communityPhone', 'grid'];

async function openPlaceReader(db: Reader, placeId: string): Promise<LineReader> {
  const scope = await openScope(db, placeId);
  const seen = new Map<string, number>();
  const phones = new Map<string, { phone: string; row: number }>();
  const filled = new Set<string>();
  let parts = 0;

  const findConflicts = (
    { district, street, community, courtyard, plateCode, communityPhone }: PlaceRow,
    row: number,
  ) => {
    const problems: string[] = [];
    const place = [district, street, community].join('/');
    for (const key of [`${place}/${courtyard}`, ...(plateCode ? [plateCode] : [])]) {
      const earlier = seen.get(key);
      if (earlier !== undefined) problems.push(`和第${earlier}行是同一个${key === plateCode ? '牌子编号' : '院子'}`);
      seen.set(key, earlier ?? row);
    }
    const first = phones.get(place) ?? { phone: communityPhone, row };
    phones.set(place, first);
    if (first.phone !== communityPhone) problems.push(`社区电话和第${first.row}行的不一样`);
    return problems;
  };

  return {
    read(named) {
      const { cells, unclear } = fillMerged(named, filled);
      if (!Object.values(cells).some(Boolean) && unclear.length === 0) return null;
      const read = readPlaceLine(cells);
      if (unclear.length > 0) return bad(formatHoles(unclear));
      if ('wrong' in read) return bad([`${read.wrong.join('、')}填得不对`]);
      const outside = scope(read);
      const problems = outside ? [outside] : findConflicts(read, named.row);
      return { cells: factsOf(read), part: ++parts, problems, remarks: [] };
    },
    finish: () => ({ parts, questions: [], filled: [...filled] }),
  };
}

const bad = (problems: readonly string[]) => ({ cells: {}, part: 0, problems, remarks: [] });

/** Whether a line lies in what the operator looks after; a sentence where it does not. */
async function openScope(db: Reader, placeId: string): Promise<(row: PlaceRow) => string | null> {
  if (placeId === EVERYWHERE) return () => null;
  const names = await findPlaceNames(db, await placeChain(db, placeId));
  const own = names.get(placeId);
  return ({ district, street }) => ([district, street].includes(own ?? '') ? null : `只能导入${own}的院子`);
}

function fillMerged({ cells, holes }: NamedLine<string>, filled: Set<string>) {
  const read: Partial<Record<PlaceColumn, string>> = { ...cells };
  const unclear: Parameters<typeof formatHoles>[0][number][] = [];
  for (const { name, why, fill } of holes) {
    const title = placeColumns[name as PlaceColumn];
    if (why === 'merged' && fillable.includes(name) && fill) {
      read[name as PlaceColumn] = fill;
      filled.add(title);
    } else unclear.push({ title, why });
  }
  return { cells: read, unclear };
}

/** A line as it is kept until the file is; without what it does not say. */
const factsOf = ({ spot, ...row }: PlaceRow): Facts =>
  Object.fromEntries(Object.entries({ ...row, ...spot }).filter(([, value]) => value !== undefined)) as Facts;

function rowOf({ latitudeE6, longitudeE6, ...cells }: Facts): PlaceRow {
  const spot = typeof latitudeE6 === 'number' && typeof longitudeE6 === 'number' && { latitudeE6, longitudeE6 };
  return { ...(cells as unknown as PlaceRow), ...(spot && { spot }) };
}

async function checkLines(tx: Tx, rows: readonly FileImportRow[], deps: Deps): Promise<Outcome> {
  const figures = { fresh: 0, changed: 0, same: 0, closed: 0 };
  const problems: NonNullable<Outcome['problems']> = [];
  for (const { line, cells, isBad } of rows) {
    if (isBad) continue;
    const row = rowOf(cells);
    const known = await findKnownPlaces(tx, row, deps);
    if (known.problem) problems.push({ line, problem: known.problem, isBad: true });
    else figures[compareLine(row, known)]++;
  }
  return { figures, problems };
}

/** Looked at anew: what was closed, moved or hung elsewhere since the trial stops the file before its line is begun. */
async function keepLines(tx: Tx, { byId }: FileImport, rows: readonly FileImportRow[], deps: Deps): Promise<Outcome> {
  const by = { personId: byId, sessionId: '', grants: [] };
  for (const { cells } of rows) {
    const row = rowOf(cells);
    const { problem } = await findKnownPlaces(tx, row, deps);
    if (problem) return { figures: {}, failedBecause: `${problem}；前面的已经导入` };
    await foundPlace(tx, by, row, deps);
  }
  return { figures: {} };
}
