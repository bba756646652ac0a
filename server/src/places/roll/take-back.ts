import { In, IsNull } from 'typeorm';
import type { Tx } from '../../platform/database';
import type { FileImport, Outcome } from '../../platform/imports';
import { Household } from '../household.entity';
import type { RollDeps } from '../places-deps';
import { contentOf, findMembersOf, findTouched } from './home-content';
import { RollChange } from './roll-change.entity';
import { notifyTouched } from './touched';
import { type ChangeFacts, writeHome } from './write-home';

/** The last thing that happened to a home and was not taken back. */
export const findLastChange = (tx: Pick<Tx, 'findOne'>, householdId: string): Promise<RollChange | null> =>
  tx.findOne(RollChange, { where: { householdId, state: 'done' }, order: { version: 'DESC' } });

/** Only what nobody has built upon can be taken back, and a taking back cannot. */
export const canTakeBack = (change: RollChange | null, home: Pick<Household, 'version'>): boolean =>
  change !== null &&
  change.version + 1 === home.version &&
  change.undoneById === null &&
  !['undo', 'undo_import'].includes(change.kind) &&
  (change.before !== null || change.after !== null);

/**
 * Puts the home back to what it was before `change`. False: it was changed since, or it would leave the roll while somebody
 * is verified as living there.
 */
export async function takeBack(
  tx: Tx,
  deps: RollDeps,
  change: RollChange,
  home: Household,
  facts: Pick<ChangeFacts, 'kind' | 'byId' | 'reason'>,
): Promise<boolean> {
  if (!canTakeBack(change, home)) return false;
  const members = (await findMembersOf(tx, [home.id])).get(home.id) ?? [];
  const verified = await deps.findVerifiedIn(tx, [home.id]);
  if (change.before === null && verified.length > 0) return false;
  const before = home.removedAt === null ? contentOf(home.areaHundredths, members) : null;
  const after = change.before;
  const undoId = await writeHome(tx, { household: home, before, members, after, importId: change.importId, ...facts });
  if (!undoId) return false;
  await tx.update(RollChange, { id: change.id }, { undoneById: undoId });
  await notifyTouched(tx, deps, home.id, findTouched(before?.members ?? [], after?.members ?? [], verified));
  return true;
}

/** Some homes of an import, back to what they were; those that were changed since stay, and are counted. */
export async function takeBackChanges(
  tx: Tx,
  deps: RollDeps,
  { id: importId, byId }: FileImport,
  atOnce: number,
): Promise<Outcome & { taken: number }> {
  const changes = await tx.find(RollChange, {
    where: { importId, kind: 'import', state: 'done', undoneById: IsNull() },
    order: { id: 'ASC' },
    take: atOnce,
  });
  const homes = await tx.findBy(Household, { id: In(changes.map(({ householdId }) => householdId)) });
  const homeOf = new Map(homes.map((home) => [home.id, home]));
  const facts = { kind: 'undo_import' as const, byId, reason: null };
  let undone = 0;
  for (const change of changes) {
    if (await takeBack(tx, deps, change, homeOf.get(change.householdId)!, facts)) undone++;
    // It stays as it is, and is not looked at again.
    else await tx.update(RollChange, { id: change.id }, { undoneById: change.id });
  }
  return { figures: { undone, skipped: changes.length - undone }, taken: changes.length };
}
