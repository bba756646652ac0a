import { isDeepStrictEqual } from 'node:util';
import { In, IsNull } from 'typeorm';
import type { Tx } from '../../platform/database';
import { describeServices, type DescribedService } from '../exports/described-service';
import { ServiceAtLocation } from '../services/service-at-location.entity';
import { detailsOfService, type ImportedDetails } from './details-of-service';
import { externalIdOf } from './external-id-of';
import type { ImportRow } from './import-row.entity';
import { readLine } from './read-line';

export type ComparedRow = { row: ImportRow; known: DescribedService | null } & (
  | { is: 'bad'; problem: string }
  | { is: 'fresh' | 'changed' | 'same'; details: ImportedDetails }
);

/** What each line would do to the community's circle, in a fixed number of questions. */
export async function compareRows(db: Tx, communityId: string, rows: readonly ImportRow[]): Promise<ComparedRow[]> {
  const known = await findKnown(db, communityId, rows.map(({ cells }) => externalIdOf(cells)));
  return rows.map((row) => compare(row, known.get(externalIdOf(row.cells)) ?? null));
}

function compare(row: ImportRow, known: DescribedService | null): ComparedRow {
  const line = readLine(row.cells, known);
  const problems = [row.problem, 'problem' in line && line.problem].filter(Boolean);
  if ('problem' in line || row.isBad) return { row, known, is: 'bad', problem: problems.join('；').slice(0, 120) };
  const { details } = line;
  if (!known) return { row, known, is: 'fresh', details };
  return { row, known, is: isDeepStrictEqual(details, detailsOfService(known)) ? 'same' : 'changed', details };
}

/** By the number of the file; a service made by hand has none, and its own id stands for it in what was exported. */
async function findKnown(db: Tx, communityId: string, ids: readonly string[]): Promise<Map<string, DescribedService>> {
  const byNumber = await db.findBy(ServiceAtLocation, { communityId, externalId: In(ids) });
  const byId = await db.findBy(ServiceAtLocation, { communityId, externalId: IsNull(), id: In(ids) });
  const described = await describeServices(db, [...byNumber, ...byId]);
  return new Map(described.map((one) => [one.service.externalId ?? one.service.id, one]));
}
