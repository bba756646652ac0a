import { placesEndpoints as endpoints } from '@yuanli/shared/places/places.endpoints';
import { rollColumns } from '@yuanli/shared/places/roll-columns';
import { Courtyard } from '../../server/src/places';
import { Building } from '../../server/src/places/building.entity';
import { Household } from '../../server/src/places/household.entity';
import { HouseholdMember } from '../../server/src/places/household-member.entity';
import { appoint, makePerson, signInAs } from './factories/people';
import { makeCommunity, makeCourtyard } from './factories/places';
import type { TestServer } from './test-server';

export const rollTitles = Object.values(rollColumns).join(',');

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A community with courtyards, and its community worker who brings in the roll. */
export async function openRollDesk(server: TestServer, courtyards: readonly string[]) {
  const { database } = server.parts;
  const community = await makeCommunity(database);
  for (const name of courtyards) await makeCourtyard(database, { communityId: community.id, name });
  const worker = await makePerson(database);
  await appoint(database, worker, 'community_worker', community.id);
  const as = await signInAs(database, worker);

  return {
    community,
    bringIn(file: Uint8Array | string, dryRun: 'yes' | 'no' = 'no', options: { as?: string; key?: string } = {}) {
      const bytes = Uint8Array.from(typeof file === 'string' ? utf8(file) : file);
      return server.call(endpoints.importRoll, { communityId: community.id, file: bytes, dryRun }, { as, ...options });
    },
    /** Everything the database now holds of the community, one line for each home. */
    homes: () =>
      database.read(async (db) => {
        const lines: string[] = [];
        for (const { id, name } of await db.findBy(Courtyard, { communityId: community.id })) {
          for (const building of await db.findBy(Building, { courtyardId: id })) {
            for (const home of await db.findBy(Household, { buildingId: building.id })) {
              const members = await db.findBy(HouseholdMember, { householdId: home.id });
              const people = members
                .map(({ name: who, phone, isOwner }) => `${who}${phone ?? ''}${isOwner ? '业主' : ''}`)
                .sort();
              lines.push([`${name}${building.name}${home.unit}${home.room}`, home.areaHundredths, ...people].join(' '));
            }
          }
        }
        return lines.sort();
      }),
  };
}
