import { isDeepStrictEqual } from 'node:util';
import type { Reader } from '../../platform/database';
import type { FileImportRow } from '../../platform/imports';
import { describeServices, type DescribedService } from '../exports/described-service';
import { detailsOfService, type ImportedDetails } from './details-of-service';
import { externalIdOf } from './external-id-of';
import { findKnown } from './find-known';
import { cellsOf } from './import-cells';
import { readLine } from './read-line';
import type { Surroundings } from './surroundings';

export interface ComparedRow {
  row: FileImportRow;
  is: 'bad' | 'fresh' | 'changed' | 'same' | 'closed';
  /** Of a fresh or changed one. */
  details?: ImportedDetails;
  /** Of a changed one. */
  known?: DescribedService;
  problem?: string;
  remark?: string | null;
}

/** What each line would do to the community's circle, in a fixed number of questions. */
export async function compareRows(
  db: Reader,
  communityId: string,
  rows: readonly FileImportRow[],
  around: Surroundings,
): Promise<ComparedRow[]> {
  const described = await describeServices(db, await findKnown(db, communityId, rows.map(cellsOf)));
  const known = new Map(described.map((one) => [one.service.externalId ?? one.service.id, one]));
  return rows.map((row) => compare(row, known.get(externalIdOf(cellsOf(row))) ?? null, around));
}

function compare(row: FileImportRow, known: DescribedService | null, around: Surroundings): ComparedRow {
  const line = readLine(cellsOf(row), known, around);
  if ('problem' in line) return { row, is: 'bad', problem: line.problem };
  // What the reader found contradicts another line, and is said already.
  if (row.isBad) return { row, is: 'bad' };
  const { details, remark } = line;
  if (!known) return { row, is: 'fresh', details, remark };
  if (known.service.counterId !== null) return { row, is: 'bad', problem: '这个编号已经用于一条办事指南，请换一个' };
  // As by hand: what is closed is opened again first, by someone who was there.
  if (known.service.status === 'closed') return { row, is: 'closed' };
  return isDeepStrictEqual(details, detailsOfService(known))
    ? { row, is: 'same' }
    : { row, is: 'changed', details, known, remark };
}
