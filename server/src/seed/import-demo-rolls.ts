import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { In } from 'typeorm';
import { findHouseholdPlaces } from '../places';
import { Building } from '../places/building.entity';
import { Household } from '../places/household.entity';
import { importRoll } from '../places/import-roll';
import { readRoll } from '../places/read-roll';
import type { Actor } from '../platform/actor';
import type { Tx } from '../platform/database';
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
    const file = readFileSync(join(__dirname, 'data', roll));
    const { problems } = await importRoll(tx, worker!, { communityId, dryRun: 'no' }, await readRoll(file));
    if (problems.length > 0) throw new Error(`${roll}: ${JSON.stringify(problems)}`);
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
