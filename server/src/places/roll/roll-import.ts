import { In, IsNull } from 'typeorm';
import { communityRoles } from '@yuanli/shared/identity/roles';
import { mostRollLines, rollColumns, rollColumnsAlsoCalled } from '@yuanli/shared/places/roll-columns';
import { clock } from '../../platform/clock';
import { insertOnce, lockRow, type Tx } from '../../platform/database';
import type { FileImport, FileImportRow, ImportKind, Outcome } from '../../platform/imports';
import { newId } from '../../platform/new-id';
import { canCorrectRoll } from '../place.policy';
import { placeChain } from '../place-levels';
import type { RollDeps } from '../places-deps';
import { Building } from '../building.entity';
import { Courtyard } from '../courtyard.entity';
import { type ComparedHome, compareHomes } from './compare-homes';
import { compareMembers, findTouched } from './home-content';
import { openRollReader } from './roll-reader';
import { RollChange } from './roll-change.entity';
import { takeBackChanges } from './take-back';
import { notifyTouched } from './touched';
import { insertHomes, writeHome, type ChangeFacts } from './write-home';

/** Files of the roll: what they may say, and what each step does with the homes it is given. */
export const rollImport = (deps: RollDeps): ImportKind => ({
  kind: 'roll',
  columns: {
    titles: rollColumns,
    alsoCalled: rollColumnsAlsoCalled,
    required: ['building', 'room', 'area', 'name', 'phone', 'isOwner'],
  },
  mostRows: mostRollLines,
  atOnce: { check: 200, keep: 100, undo: 100 },
  roles: communityRoles,
  may: async (db, actor, communityId) => canCorrectRoll(actor, await placeChain(db, communityId)),
  openReader: (db, { communityId }) => openRollReader(db, communityId),
  check: (tx, found, rows) => checkHomes(tx, deps, found, rows),
  keep: (tx, found, rows) => keepHomes(tx, deps, found, rows),
  undo: (tx, found, atOnce) => takeBackChanges(tx, deps, found, atOnce),
  drop: async (tx, importId) => void (await tx.delete(RollChange, { importId, state: 'planned' })),
});

/** The trial: who would come, who would go, and whose verification it touches, home by home. */
async function checkHomes(
  tx: Tx,
  deps: RollDeps,
  { id: importId, byId }: FileImport,
  rows: readonly FileImportRow[],
): Promise<Outcome> {
  const compared = await compareHomes(tx, rows);
  const changed = compared.filter(({ is }) => is === 'changed');
  const verified = await deps.findVerifiedIn(
    tx,
    changed.map(({ household }) => household!.id),
  );
  const count = (is: ComparedHome['is']) => compared.filter((home) => home.is === is).length;
  const figures = {
    fresh: count('fresh'),
    changed: changed.length,
    same: count('same'),
    people: 0,
    came: 0,
    gone: 0,
    touched: 0,
  };
  for (const { content } of compared) figures.people += content?.members.length ?? 0;
  for (const { household, before, content } of changed) {
    const { came, gone } = compareMembers(before!.members, content!.members);
    const there = verified.filter(({ householdId }) => householdId === household!.id);
    figures.came += came.length;
    figures.gone += gone.length;
    figures.touched += findTouched(before!.members, content!.members, there).length;
  }
  await planChanges(tx, changed, { importId, byId, kind: 'import', reason: null });
  const problems = compared.flatMap(({ is, rows: [first], problem }) =>
    is === 'bad' && first && problem ? [{ line: first.line, problem, isBad: true }] : [],
  );
  return { figures, problems };
}

async function planChanges(tx: Tx, changed: readonly ComparedHome[], facts: ChangeFacts): Promise<void> {
  if (changed.length === 0) return;
  const at = clock.now();
  const planned = changed.map(({ household, before, content }) => ({
    ...{ id: newId(), householdId: household!.id, state: 'planned' as const, version: household!.version },
    ...{ before, after: content, at, undoneById: null, ...facts },
  }));
  await tx.insert(RollChange, planned);
}

/** Compared anew: a home that was changed by hand since the trial is left as it is, and counted. */
async function keepHomes(
  tx: Tx,
  deps: RollDeps,
  { id: importId, byId }: FileImport,
  rows: readonly FileImportRow[],
): Promise<Outcome> {
  const compared = await compareHomes(tx, rows);
  if (!(await holdCourtyards(tx, compared)))
    return { figures: {}, failedBecause: '有院子刚刚撤销或合并，已经导入的都在，请重新上传文件' };
  const facts: ChangeFacts = { importId, byId, kind: 'import', reason: null };
  const known = compared.flatMap(({ household }) => household ?? []);
  const planned = new Map(
    (await tx.findBy(RollChange, { importId, state: 'planned', householdId: In(known.map(({ id }) => id)) })).map(
      (change) => [change.householdId, change],
    ),
  );
  const verified = await deps.findVerifiedIn(tx, [...planned.keys()]);
  const buildingIdOf = await ensureBuildings(tx, compared);

  const fresh = compared.filter(({ is, household }) => is === 'fresh' && !household);
  await insertHomes(
    tx,
    fresh.map(({ line, content }) => {
      const { unit, room, doorKey } = line;
      return { id: newId(), buildingId: buildingIdOf(line), unit, room, doorKey, content: content! };
    }),
    facts,
  );
  let skipped = compared.filter(({ is }) => is === 'bad').length;
  for (const { is, household, before, members, content } of compared) {
    if (!household || is === 'bad') continue;
    const plan = planned.get(household.id);
    const isAsPlanned = plan ? plan.version === household.version : is === 'fresh' && before === null;
    if (is === 'same' && !plan) continue;
    const change = { ...facts, household, before, members, after: content!, plannedId: plan?.id };
    if (is !== 'same' && isAsPlanned && (await writeHome(tx, change))) {
      const there = verified.filter(({ householdId }) => householdId === household.id);
      await notifyTouched(tx, deps, household.id, findTouched(before?.members ?? [], content!.members, there));
      continue;
    }
    if (is !== 'same') skipped++;
    if (plan) await tx.update(RollChange, { id: plan.id }, { state: 'skipped' });
  }
  return { figures: { skipped } };
}

/** Nobody closes or merges them meanwhile; false where somebody has. */
async function holdCourtyards(tx: Tx, compared: readonly ComparedHome[]): Promise<boolean> {
  const ids = [...new Set(compared.map(({ line }) => line.courtyardId))].sort();
  for (const id of ids) if (!(await lockRow(tx, Courtyard, { id, removedAt: IsNull() }))) return false;
  return true;
}

/** New buildings are made once, whoever comes first. */
async function ensureBuildings(
  tx: Tx,
  compared: readonly ComparedHome[],
): Promise<(place: { courtyardId: string; buildingKey: string }) => string> {
  const keyOf = (courtyardId: string, key: string) => `${courtyardId}/${key}`;
  const ids = new Map<string, string>();
  for (const { line, buildingId } of compared) {
    const key = keyOf(line.courtyardId, line.buildingKey);
    if (buildingId) ids.set(key, buildingId);
    if (!ids.has(key)) ids.set(key, await ensureBuilding(tx, line.courtyardId, line.building, line.buildingKey));
  }
  const again = compared.filter(({ is, buildingId }) => is === 'fresh' && buildingId);
  if (again.length > 0)
    await tx.update(Building, { id: In(again.map(({ buildingId }) => buildingId)) }, { removedAt: null });
  return ({ courtyardId, buildingKey }) => ids.get(keyOf(courtyardId, buildingKey))!;
}

export async function ensureBuilding(tx: Tx, courtyardId: string, name: string, nameKey: string): Promise<string> {
  const known = await tx.findOneBy(Building, { courtyardId, nameKey });
  if (known) return known.id;
  const building = { id: newId(), courtyardId, name, nameKey, removedAt: null };
  if (await insertOnce(tx, Building, building)) return building.id;
  return (await tx.findOneByOrFail(Building, { courtyardId, nameKey })).id;
}
