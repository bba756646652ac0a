import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { In } from 'typeorm';
import { findHouseholdPlaces } from '../places';
import { Building } from '../places/building.entity';
import { Household } from '../places/household.entity';
import { rollDeps } from '../app/import-kinds';
import { rollImport } from '../places/roll/roll-import';
import type { Actor } from '../platform/actor';
import type { Tx } from '../platform/database';
import type { FileImport, FileImportRow } from '../platform/imports';
import { newId } from '../platform/new-id';
import { nameColumns, readWholeSheet } from '../platform/sheets';
import { demoStreet } from './data/places';
import type { DemoPlaces } from './make-demo-places';

/** Household ids by courtyard and door: 石榴院2号楼3单元501. */
export type DemoHomes = Map<string, string>;

/** The rolls come in as staff would bring them in; nobody else may. */
export async function importDemoRolls(
  tx: Tx,
  staff: readonly Actor[],
  { communities, courtyards }: DemoPlaces,
): Promise<DemoHomes> {
  for (const { name, roll } of demoStreet.communities) {
    const communityId = communities.get(name)!;
    const worker = staff.find(({ grants }) =>
      grants.some(({ role, scopeId }) => role === 'community_worker' && scopeId === communityId),
    );
    await bringIn(tx, worker!.personId, communityId, roll);
  }

  const names = new Map([...courtyards].map(([name, id]) => [id, name]));
  const buildings = await tx.findBy(Building, { courtyardId: In([...names.keys()]) });
  const households = await tx.findBy(Household, { buildingId: In(buildings.map(({ id }) => id)) });
  const homes = await findHouseholdPlaces(
    tx,
    households.map(({ id }) => id),
  );
  return new Map(
    [...homes.values()].map(({ id, courtyardId, fullLabel }) => [`${names.get(courtyardId)}${fullLabel}`, id]),
  );
}

/** All of a small file in one transaction, by the same reading and keeping as the jobs do it. */
async function bringIn(tx: Tx, byId: string, communityId: string, roll: string): Promise<void> {
  const kind = rollImport(rollDeps);
  const found = { id: newId(), byId, communityId } as FileImport;
  const reader = await kind.openReader(tx, found);
  const columns = nameColumns(kind.columns);
  const { lines } = await readWholeSheet(readFileSync(join(__dirname, 'data', roll)), kind.mostRows);
  const rows = lines.flatMap((line, at): FileImportRow[] => {
    const named = columns.take(line);
    const read = named && reader.read(named);
    if (read && read.problems.length > 0) throw new Error(`${roll}: ${JSON.stringify([line.row, read.problems])}`);
    const { sheet, row } = line;
    const none = { isBad: false, hasProblem: false, problem: null };
    return read ? [{ importId: found.id, line: at, sheet, row, ...none, cells: read.cells, part: read.part }] : [];
  });
  const { figures } = await kind.keep(tx, found, rows);
  if (rows.length === 0 || figures.skipped) throw new Error(`${roll}: ${JSON.stringify(figures)}`);
}
