import { In } from 'typeorm';
import { clock } from '../../platform/clock';
import type { Tx } from '../../platform/database';
import { enqueue } from '../../platform/outbox';
import { upsertService } from '../services/upsert-service';
import { Location } from '../services/location.entity';
import { findPlates } from '../services/nearest-grid';
import { compareRows, type ComparedRow } from './compare-rows';
import { externalIdOf } from './external-id-of';
import { lockKnown } from './find-known';
import { followChange } from './follow-change';
import { ImportRow } from './import-row.entity';
import { ServiceImport } from './service-import.entity';

export interface ImportBatchStep {
  importId: string;
  /** How many lines were kept before this step. */
  done: number;
}

const AT_ONCE = 100;

/**
 * Brings in the next lines and forgets them, in one transaction that asks for the next step: after a crash nothing is lost
 * or done twice, and of two workers at the same step one does nothing.
 */
export async function importNextBatch(tx: Tx, { importId, done }: ImportBatchStep): Promise<void> {
  const found = await tx.findOneBy(ServiceImport, { id: importId, state: 'keeping' });
  if (!found) return;
  const rows = await tx.find(ImportRow, { where: { importId }, order: { row: 'ASC' }, take: AT_ONCE });
  const doneNow = done + rows.length;
  const { affected } = await tx.update(ServiceImport, { id: importId, state: 'keeping', done }, { done: doneNow });
  if (affected !== 1) return;

  // Compared anew: someone may have changed a service by hand since the dry run.
  await lockKnown(tx, found.communityId, rows);
  const compared = await compareRows(tx, found.communityId, rows);
  const bad = compared.find((one) => one.is === 'bad');
  if (bad) return fail(tx, { importId, done }, bad.row.row, bad.problem);
  await keepCompared(tx, found, compared);
  await tx.delete(ImportRow, { importId, row: In(rows.map(({ row }) => row)) });
  if (doneNow < found.rows) return enqueue(tx, 'directory.import_batch', { importId, done: doneNow });
  await tx.update(ServiceImport, { id: importId }, { state: 'kept', stateAt: clock.now(), keepingIn: null });
}

async function keepCompared(
  tx: Tx,
  { communityId, byId }: ServiceImport,
  compared: readonly ComparedRow[],
): Promise<void> {
  const actor = { personId: byId, sessionId: byId, grants: [] };
  const news = compared.flatMap((one) => (one.is === 'fresh' || one.is === 'changed' ? [one] : []));
  if (news.length === 0) return;
  const plates = await findPlates(tx, communityId);
  const places = await tx.findBy(Location, { communityId, address: In(news.map(({ details }) => details.address)) });
  for (const one of news) {
    const { row, details } = one;
    const known = one.is === 'changed' ? one.known.service : null;
    const place = places.find(({ address, name }) => address === details.address && name === details.locationName);
    await upsertService(tx, {
      communityId,
      id: known?.id,
      externalId: externalIdOf(row.cells),
      plates,
      details: {
        ...details,
        // What a file does not say about a place stays as it is.
        accessibility: place?.accessibility ?? null,
        isWheelchairAccessible:
          row.cells.wheelchair === undefined && place ? place.isWheelchairAccessible : details.isWheelchairAccessible,
      },
    });
    if (known) await followChange(tx, actor, known, details);
  }
}

/** What was brought in before stays; the rest waits for a new file. */
async function fail(tx: Tx, { importId, done }: ImportBatchStep, row: number, problem: string): Promise<void> {
  const failedBecause = `前面的行已经导入，第${row}行现在读不懂了，改好再选一次：${problem}`.slice(0, 120);
  const over = { state: 'failed' as const, stateAt: clock.now(), keepingIn: null, done, failedBecause };
  await tx.update(ServiceImport, { id: importId }, over);
  await tx.delete(ImportRow, { importId });
}
