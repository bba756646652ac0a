import { isDeepStrictEqual } from 'node:util';
import type { Reader } from '../../platform/database';
import { describeServices, type DescribedService } from '../exports/described-service';
import { detailsOfService, type ImportedDetails } from './details-of-service';
import { externalIdOf } from './external-id-of';
import { findKnown } from './find-known';
import type { ImportRow } from './import-row.entity';
import { readLine } from './read-line';

export type ComparedRow = { row: ImportRow } & (
  | { is: 'bad'; problem: string }
  | { is: 'fresh'; details: ImportedDetails }
  | { is: 'changed'; details: ImportedDetails; known: DescribedService }
  | { is: 'same' | 'closed' }
);

/** What each line would do to the community's circle, in a fixed number of questions. */
export async function compareRows(db: Reader, communityId: string, rows: readonly ImportRow[]): Promise<ComparedRow[]> {
  const described = await describeServices(db, await findKnown(db, communityId, rows));
  const known = new Map(described.map((one) => [one.service.externalId ?? one.service.id, one]));
  return rows.map((row) => compare(row, known.get(externalIdOf(row.cells)) ?? null));
}

function compare(row: ImportRow, known: DescribedService | null): ComparedRow {
  const line = readLine(row.cells, known);
  const problems = [row.problem, 'problem' in line && line.problem].filter(Boolean);
  if ('problem' in line || row.isBad) return { row, is: 'bad', problem: problems.join('；').slice(0, 120) };
  const { details } = line;
  if (!known) return { row, is: 'fresh', details };
  // As by hand: what is closed is opened again first, by someone who was there.
  if (known.service.status === 'closed') return { row, is: 'closed' };
  return isDeepStrictEqual(details, detailsOfService(known))
    ? { row, is: 'same' }
    : { row, is: 'changed', details, known };
}
