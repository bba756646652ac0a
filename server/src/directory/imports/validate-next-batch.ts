import { In, MoreThan } from 'typeorm';
import { clock } from '../../platform/clock';
import type { Tx } from '../../platform/database';
import { enqueue } from '../../platform/outbox';
import { compareRows, type ComparedRow } from './compare-rows';
import { ImportRow } from './import-row.entity';
import { ServiceImport } from './service-import.entity';

export interface ValidateBatchStep {
  importId: string;
  /** How many lines were checked before this step. */
  done: number;
  afterRow: number;
}

const AT_ONCE = 500;

/**
 * The dry run, some lines at a time. Each step is one transaction that asks for the next:
 * after a crash it is done again from where it was, and of two workers at the same step one does nothing.
 */
export async function validateNextBatch(tx: Tx, { importId, done, afterRow }: ValidateBatchStep): Promise<void> {
  const found = await tx.findOneBy(ServiceImport, { id: importId, state: 'checking' });
  if (!found) return;
  const rows = await tx.find(ImportRow, {
    where: { importId, row: MoreThan(afterRow) },
    order: { row: 'ASC' },
    take: AT_ONCE,
  });
  const doneNow = done + rows.length;
  const { affected } = await tx.update(ServiceImport, { id: importId, state: 'checking', done }, { done: doneNow });
  if (affected !== 1) return;

  const compared = await compareRows(tx, found.communityId, rows);
  await noteProblems(tx, importId, compared);
  const count = (is: ComparedRow['is']) => compared.filter((row) => row.is === is).length;
  const isOver = doneNow >= found.rows;
  await tx.update(
    ServiceImport,
    { id: importId },
    {
      fresh: found.fresh + count('fresh'),
      changed: found.changed + count('changed'),
      same: found.same + count('same'),
      closed: found.closed + count('closed'),
      badRows: found.badRows + count('bad'),
      ...(isOver && { state: 'checked', stateAt: clock.now() }),
    },
  );
  if (!isOver) await enqueue(tx, 'directory.validate_batch', { importId, done: doneNow, afterRow: rows.at(-1)!.row });
}

/** A hopeless file has thousands: they are written anew together, not one by one. */
async function noteProblems(tx: Tx, importId: string, compared: readonly ComparedRow[]): Promise<void> {
  const bad = compared.flatMap((one) => (one.is === 'bad' ? [{ ...one.row, isBad: true, problem: one.problem }] : []));
  if (bad.length === 0) return;
  await tx.delete(ImportRow, { importId, row: In(bad.map(({ row }) => row)) });
  await tx.insert(ImportRow, bad);
}
