import { In, MoreThanOrEqual, Not } from 'typeorm';
import { isWorking } from '@yuanli/shared/imports/import-states';
import type { Actor } from '../actor';
import { recordAudit } from '../audit';
import { clock } from '../clock';
import { isDuplicate, type Reader, type Tx } from '../database';
import { enqueue } from '../outbox';
import { ensure, ensureAllowed, Refusal } from '../refusal';
import { FileImport } from './file-import.entity';
import type { ImportKind } from './import-kind';
import { enqueueStep, forgetLines } from './read-file-import';

/** For those who may bring in files of this kind there. */
export async function loadFileImport(db: Reader, actor: Actor, kind: ImportKind, id: string): Promise<FileImport> {
  const found = await db.findOneBy(FileImport, { id, kind: kind.kind });
  ensure(found, 'import.not_found');
  ensureAllowed(await kind.may(db, actor, found.communityId), kind.roles);
  return found;
}

/** The last imports of a community, newest first: also those that somebody else began, and those under way when the page was left. */
export async function findFileImports(
  db: Reader,
  actor: Actor,
  kind: ImportKind,
  communityId: string,
): Promise<FileImport[]> {
  ensureAllowed(await kind.may(db, actor, communityId), kind.roles);
  const where = { communityId, kind: kind.kind, state: Not('dropped' as const) };
  return db.find(FileImport, { where, order: { id: 'DESC' }, take: 20 });
}

/** What can be done with it now; the server asks again. */
const abilitiesOf = (found: FileImport, kind: ImportKind) => ({
  keep: found.state === 'checked' && found.badRows === 0 && found.parts > 0,
  drop: found.state === 'checked' || found.state === 'asking' || found.state === 'failed',
  undo: found.state === 'kept' && kind.undo !== undefined,
});

/** What both kinds say of an import; each adds its own figures. */
export function presentFileImport(found: FileImport, kind: ImportKind, byName: string) {
  const { id, fileName, state, rows, parts, done, badRows, remarks, leftOut, filled, questions, failedBecause } = found;
  return {
    ...{ id, fileName, state, rows, parts, done, badRows, remarks, leftOut, filled, questions, failedBecause, byName },
    startedAt: found.startedAt,
    can: abilitiesOf(found, kind),
  };
}

/** We bring in the file as it was read. One bad line keeps the whole file out, and so does a file that came in since. */
export async function keepFileImport(
  tx: Tx,
  actor: Actor,
  kind: ImportKind,
  { id, isFillingRight = false }: { id: string; isFillingRight?: boolean | undefined },
): Promise<FileImport> {
  const found = await loadFileImport(tx, actor, kind, id);
  ensure(!['reading', 'asking', 'checking'].includes(found.state), 'import.not_checked');
  ensure(!['failed', 'dropped'].includes(found.state), 'import.outdated');
  ensure(found.badRows === 0, 'import.has_problems');
  ensure(found.filled.length === 0 || isFillingRight, 'import.filling_unsure');
  await takeTurn(tx, found, 'checked', 'keeping', 'import.already_kept');
  // Asked when this file has its turn: whoever had it before has then said so.
  const since = { communityId: found.communityId, kind: found.kind, stateAt: MoreThanOrEqual(found.readAt) };
  const states = In(['kept', 'undoing', 'undone']);
  ensure(!(await tx.existsBy(FileImport, { ...since, state: states })), 'import.outdated');
  await recordAudit(tx, actor, `${found.kind}.imported`, found.communityId, {
    importId: id,
    rows: found.rows,
    ...found.figures,
  });
  const keeping: FileImport = { ...found, state: 'keeping', done: 0 };
  await enqueueStep(tx, keeping);
  return keeping;
}

/** We take back what a file changed, where nothing was changed since. */
export async function undoFileImport(tx: Tx, actor: Actor, kind: ImportKind, id: string): Promise<FileImport> {
  const found = await loadFileImport(tx, actor, kind, id);
  ensure(kind.undo && found.state !== 'undone' && found.state !== 'undoing', 'import.already_undone');
  ensure(found.state === 'kept', 'import.not_kept');
  await takeTurn(tx, found, 'kept', 'undoing', 'import.already_undone');
  await recordAudit(tx, actor, `${found.kind}.import_undone`, found.communityId, { importId: id });
  const undoing: FileImport = { ...found, state: 'undoing', done: 0 };
  await enqueueStep(tx, undoing);
  return undoing;
}

async function takeTurn(
  tx: Tx,
  { id, kind, communityId }: FileImport,
  from: 'checked' | 'kept',
  to: 'keeping' | 'undoing',
  otherwise: 'import.already_kept' | 'import.already_undone',
): Promise<void> {
  const turn = { state: to, stateAt: clock.now(), keepingIn: `${kind}:${communityId}`, done: 0 };
  try {
    const { affected } = await tx.update(FileImport, { id, state: from }, turn);
    ensure(affected === 1, otherwise);
  } catch (error) {
    throw isDuplicate(error) ? new Refusal('import.another_under_way') : error;
  }
}

/** I chose the wrong file: it goes, and nothing was changed by it. */
export async function dropFileImport(tx: Tx, actor: Actor, kind: ImportKind, id: string): Promise<void> {
  const found = await loadFileImport(tx, actor, kind, id);
  ensure(!isWorking(found.state), 'import.not_checked');
  const { affected } = await tx.update(
    FileImport,
    { id, state: In(['asking', 'checked', 'failed']) },
    { state: 'dropped', stateAt: clock.now() },
  );
  ensure(affected === 1, 'import.already_kept');
  await forgetLines(tx, id);
  await kind.drop?.(tx, id);
}

/** The community has answered what the file could not say: it is read anew from the beginning. */
export async function readFileAgain(tx: Tx, { id, round }: FileImport): Promise<void> {
  const now = clock.now();
  const again = {
    state: 'reading' as const,
    stateAt: now,
    readAt: now,
    round: round + 1,
    rows: 0,
    done: 0,
    questions: [],
  };
  const { affected } = await tx.update(FileImport, { id, round, state: In(['asking', 'checked']) }, again);
  ensure(affected === 1, 'import.outdated');
  await enqueue(tx, 'imports.read', { importId: id, round: round + 1 });
}
