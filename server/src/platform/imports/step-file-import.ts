import { Between, In } from 'typeorm';
import type { FileImportState } from '@yuanli/shared/imports/import-states';
import { clock } from '../clock';
import type { Tx } from '../database';
import { FileImport, FileImportRow } from './file-import.entity';
import { kindOf, type ImportKind, type ImportKinds, type Outcome } from './import-kind';
import { enqueueStep, forgetLines } from './read-file-import';

export interface ImportStep {
  importId: string;
  round: number;
  state: FileImportState;
  /** Parts that were done before this step. */
  done: number;
}

/**
 * Does the next parts of an import, in one transaction that asks for the step after it: after a crash nothing is lost or
 * done twice, and of two workers at the same step one does nothing.
 */
export async function stepFileImport(tx: Tx, kinds: ImportKinds, step: ImportStep): Promise<void> {
  const asked = { id: step.importId, round: step.round, state: step.state, done: step.done };
  const found = await tx.findOneBy(FileImport, asked);
  if (!found) return;
  const kind = kindOf(kinds, found.kind);
  switch (step.state) {
    case 'checking':
      return checkNext(tx, kind, found);
    case 'keeping':
      return keepNext(tx, kind, found);
    case 'undoing':
      return undoNext(tx, kind, found);
    default:
      return undefined;
  }
}

async function checkNext(tx: Tx, kind: ImportKind, found: FileImport): Promise<void> {
  const until = Math.min(found.done + kind.atOnce.check, found.parts);
  if (!(await moveOn(tx, found, until))) return;
  const rows = await findRows(tx, found, until);
  const outcome = await kind.check(tx, found, rows);
  const { badRows, remarks } = await noteProblems(tx, rows, outcome);
  await tx.update(
    FileImport,
    { id: found.id },
    { ...added(found, outcome), badRows: found.badRows + badRows, remarks: found.remarks + remarks },
  );
  await goOn(tx, found, until, 'checked');
}

async function keepNext(tx: Tx, kind: ImportKind, found: FileImport): Promise<void> {
  const until = Math.min(found.done + kind.atOnce.keep, found.parts);
  if (!(await moveOn(tx, found, until))) return;
  const outcome = await kind.keep(tx, found, await findRows(tx, found, until));
  if (outcome.failedBecause) {
    const failedBecause = outcome.failedBecause.slice(0, 200);
    const over = { state: 'failed' as const, stateAt: clock.now(), keepingIn: null, done: found.done, failedBecause };
    await tx.update(FileImport, { id: found.id }, over);
    return forgetLines(tx, found.id);
  }
  await tx.delete(FileImportRow, { importId: found.id, part: Between(found.done + 1, until) });
  await tx.update(FileImport, { id: found.id }, added(found, outcome));
  if (until >= found.parts) await finish(tx, kind, found);
  await goOn(tx, found, until, 'kept');
}

async function undoNext(tx: Tx, kind: ImportKind, found: FileImport): Promise<void> {
  // The number of parts may not be known exactly: it is over when nothing is left to take back.
  if (!(await moveOn(tx, found, found.done + kind.atOnce.undo))) return;
  const outcome = await kind.undo!(tx, found, kind.atOnce.undo);
  await tx.update(FileImport, { id: found.id }, added(found, outcome));
  const isOver = outcome.taken < kind.atOnce.undo;
  const until = found.done + kind.atOnce.undo;
  if (!isOver) return enqueueStep(tx, { ...found, done: until });
  await tx.update(FileImport, { id: found.id }, { state: 'undone', stateAt: clock.now(), keepingIn: null });
}

async function finish(tx: Tx, kind: ImportKind, { id }: FileImport): Promise<void> {
  await forgetLines(tx, id);
  await kind.finish?.(tx, await tx.findOneByOrFail(FileImport, { id }));
}

async function goOn(tx: Tx, found: FileImport, done: number, afterwards: 'checked' | 'kept'): Promise<void> {
  if (done < found.parts) return enqueueStep(tx, { ...found, done });
  await tx.update(FileImport, { id: found.id }, { state: afterwards, stateAt: clock.now(), keepingIn: null });
}

/** False: another worker took this step. */
async function moveOn(tx: Tx, { id, round, state, done }: FileImport, until: number): Promise<boolean> {
  const { affected } = await tx.update(FileImport, { id, round, state, done }, { done: until });
  return affected === 1;
}

const findRows = (tx: Tx, { id, done }: FileImport, until: number): Promise<FileImportRow[]> =>
  tx.find(FileImportRow, {
    where: { importId: id, part: Between(done + 1, until) },
    order: { line: 'ASC' },
  });

const added = ({ figures }: FileImport, outcome: Outcome): Pick<FileImport, 'figures'> => ({
  figures: Object.fromEntries(
    [...new Set([...Object.keys(figures), ...Object.keys(outcome.figures)])].map((name) => [
      name,
      (figures[name] ?? 0) + (outcome.figures[name] ?? 0),
    ]),
  ),
});

/** A hopeless file has thousands: they are written anew together, not one by one. */
async function noteProblems(
  tx: Tx,
  rows: readonly FileImportRow[],
  { problems = [] }: Outcome,
): Promise<{ badRows: number; remarks: number }> {
  const before = new Map(rows.map((row) => [row.line, row]));
  const after = new Map<number, FileImportRow>();
  for (const { line, problem, isBad } of problems) {
    const row = after.get(line) ?? before.get(line)!;
    const both = [row.problem, problem].filter(Boolean).join('；').slice(0, 200);
    after.set(line, { ...row, isBad: row.isBad || isBad, hasProblem: true, problem: both });
  }
  if (after.size === 0) return { badRows: 0, remarks: 0 };
  await tx.delete(FileImportRow, { importId: rows[0]!.importId, line: In([...after.keys()]) });
  await tx.insert(FileImportRow, [...after.values()]);
  const counted = [...after.values()].map((row) => ({ was: before.get(row.line)!, row }));
  return {
    badRows: counted.filter(({ was, row }) => row.isBad && !was.isBad).length,
    remarks:
      counted.filter(({ was, row }) => !row.isBad && !was.hasProblem).length -
      counted.filter(({ was, row }) => row.isBad && was.hasProblem && !was.isBad).length,
  };
}
