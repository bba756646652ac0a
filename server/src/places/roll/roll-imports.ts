import type * as schema from '@yuanli/shared/places/roll.schema';
import { buildingKey, readBuilding } from '@yuanli/shared/places/door';
import { In, MoreThan } from 'typeorm';
import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import { byId, type Reader, type Tx } from '../../platform/database';
import {
  FileImport,
  findFileImports,
  type ImportKind,
  loadFileImport,
  presentFileImport,
  readFileAgain,
} from '../../platform/imports';
import { idCursor, page } from '../../platform/list';
import { ensure } from '../../platform/refusal';
import { Building } from '../building.entity';
import { Courtyard } from '../courtyard.entity';
import { findHouseholdPlaces } from '../household-place';
import type { RollDeps } from '../places-deps';
import { findMembersOf, findTouched, formatDifference } from './home-content';
import { RollChange } from './roll-change.entity';
import { presentVerified } from './roll-home';

const PAGE = 30;

function presentRollImport(found: FileImport, kind: ImportKind, byName: string): schema.RollImportAnswer {
  const figure = (name: string): number => found.figures[name] ?? 0;
  return {
    ...presentFileImport(found, kind, byName),
    ...{ fresh: figure('fresh'), changed: figure('changed'), same: figure('same'), people: figure('people') },
    ...{ came: figure('came'), gone: figure('gone'), touched: figure('touched') },
    ...{ skipped: figure('skipped'), undone: figure('undone') },
  };
}

/** With the name of the one who began it. */
export async function presentImports(
  db: Reader,
  found: readonly FileImport[],
  kind: ImportKind,
  { findNicknames }: RollDeps,
): Promise<schema.RollImportAnswer[]> {
  const names = await findNicknames(
    db,
    found.map((one) => one.byId),
  );
  return found.map((one) => presentRollImport(one, kind, names.get(one.byId) ?? ''));
}

export async function findRollImports(db: Reader, actor: Actor, kind: ImportKind, communityId: string, deps: RollDeps) {
  return { items: await presentImports(db, await findFileImports(db, actor, kind, communityId), kind, deps) };
}

/** Homes of the roll that a file would change, or did; names are shown, so whoever looks is written down. */
export async function findRollImportChanges(
  tx: Tx,
  actor: Actor,
  kind: ImportKind,
  { id: importId, cursor }: { id: string; cursor?: string | undefined },
  deps: RollDeps,
): Promise<schema.FindRollImportChangesAnswer> {
  await loadFileImport(tx, actor, kind, importId);
  const found = await tx.find(RollChange, {
    // What a home was new with is in the file itself.
    where: { importId, kind: 'import', version: MoreThan(0), id: MoreThan(cursor ?? '') },
    order: { id: 'ASC' },
    take: PAGE + 1,
  });
  const { items, nextCursor } = page(found, idCursor, PAGE);
  const homeIds = items.map(({ householdId }) => householdId);
  await recordAudit(tx, actor, 'roll.import_seen', importId, { homes: items.length });
  const places = await findHouseholdPlaces(tx, homeIds);
  const courtyards = byId(
    await tx.findBy(Courtyard, { id: In([...places.values()].map(({ courtyardId }) => courtyardId)) }),
  );
  const members = await findMembersOf(tx, homeIds);
  const verified = await deps.findVerifiedIn(tx, homeIds);
  return {
    nextCursor,
    items: items.map(({ id, householdId, before, after, state, undoneById }) => {
      const place = places.get(householdId);
      const there = verified.filter((one) => one.householdId === householdId);
      const touched = findTouched(before?.members ?? [], after?.members ?? [], there);
      return {
        ...{ id, homeId: householdId },
        label: place ? `${courtyards.need(place.courtyardId).name}${place.fullLabel}` : '',
        ...formatDifference(before, after),
        touched: touched.map(presentVerified(members.get(householdId) ?? [])),
        areaBefore: before?.areaHundredths ?? null,
        areaAfter: after?.areaHundredths ?? null,
        isSkipped: state === 'skipped',
        isUndone: undoneById !== null && undoneById !== id,
      };
    }),
  };
}

/** The community says once for a courtyard whether 2号楼 and 2栋 are one building; the file is read anew with it. */
export async function answerRollImport(
  tx: Tx,
  actor: Actor,
  kind: ImportKind,
  { id, subjectId, value }: { id: string; subjectId: string; value: string },
): Promise<void> {
  const found = await loadFileImport(tx, actor, kind, id);
  ensure(found.state === 'asking' && found.questions.some((one) => one.subjectId === subjectId), 'import.outdated');
  const hasTwoWords = value === 'two';
  await tx.update(Courtyard, { id: subjectId, communityId: found.communityId }, { hasTwoWords });
  if (hasTwoWords) await renameBuildingKeys(tx, subjectId);
  await recordAudit(tx, actor, 'courtyard.building_words_set', subjectId, { hasTwoWords });
  const left = found.questions.filter((one) => one.subjectId !== subjectId);
  if (left.length > 0) await tx.update(FileImport, { id }, { questions: left });
  else await readFileAgain(tx, found);
}

/** Where 2栋 is another building than 2号楼, its key says so from now on. */
export async function renameBuildingKeys(tx: Tx, courtyardId: string): Promise<void> {
  for (const { id, name, nameKey } of await tx.findBy(Building, { courtyardId })) {
    const key = buildingKey(readBuilding(name), true);
    if (key !== nameKey) await tx.update(Building, { id }, { nameKey: key });
  }
}
