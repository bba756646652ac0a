import { In } from 'typeorm';
import { rollEndpoints as endpoints } from '@yuanli/shared/places/roll.endpoints';
import { rollColumns } from '@yuanli/shared/places/roll-columns';
import type { RollImportAnswer } from '@yuanli/shared/places/roll.schema';
import { Courtyard } from '../../server/src/places';
import { Building } from '../../server/src/places/building.entity';
import { Household, labelOf } from '../../server/src/places/household.entity';
import { HouseholdMember } from '../../server/src/places/roll/household-member.entity';
import { appoint, makePerson, signInAs } from './factories/people';
import { makeCommunity, makeCourtyard } from './factories/places';
import type { TestServer } from './test-server';

export const rollTitles = Object.values(rollColumns).join(',');

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

type Options = { as?: string; key?: string };
type File = Uint8Array | string;

/** Everything that is asked about imports of the roll, by one worker. */
export function rollCalls(server: TestServer, communityId: string, as: string) {
  const handIn = (file: File, options: Options = {}) =>
    server.call(
      endpoints.startRollImport,
      { communityId, fileName: '名册.csv', file: Uint8Array.from(typeof file === 'string' ? utf8(file) : file) },
      { as, ...options },
    );
  const see = async (id: string) => (await server.call(endpoints.getRollImport, { id }, { as })).body;
  /** Hands in a file and waits for the trial. */
  const check = async (file: File): Promise<RollImportAnswer & { id: string }> => {
    const { status, body } = await handIn(file);
    if (status !== 200) throw new Error(JSON.stringify(body));
    await server.settle();
    return see(body.id) as never;
  };
  const problems = async (id: string) => {
    const { body } = await server.call(endpoints.findRollImportProblems, { id }, { as });
    return body.items.map(({ row, problem }) => ({ row, problem }));
  };
  const keep = (id: string, options: Options & { isFillingRight?: boolean } = {}) => {
    const { isFillingRight, ...more } = options;
    return server.call(endpoints.keepRollImport, { id, ...(isFillingRight && { isFillingRight }) }, { as, ...more });
  };
  return {
    handIn,
    see,
    check,
    problems,
    keep,
    changes: async (id: string) => (await server.call(endpoints.findRollImportChanges, { id }, { as })).body.items,
    undo: (id: string) => server.call(endpoints.undoRollImport, { id }, { as }),
    /** Hands in a file and keeps it. */
    bringIn: async (file: File) => {
      const checked = await check(file);
      const { status, body } = await keep(checked.id, { isFillingRight: true });
      if (status !== 200) throw new Error(JSON.stringify([body.error, checked, await problems(checked.id)]));
      await server.settle();
      return see(checked.id);
    },
  };
}

/** A community with courtyards, and its community worker who brings in the roll. */
export async function openRollDesk(server: TestServer, courtyards: readonly string[]) {
  const { database } = server.parts;
  const community = await makeCommunity(database);
  const yards: Courtyard[] = [];
  for (const name of courtyards) yards.push(await makeCourtyard(database, { communityId: community.id, name }));
  const worker = await makePerson(database);
  await appoint(database, worker, 'community_worker', community.id);
  const as = await signInAs(database, worker);

  return {
    community,
    courtyards: yards,
    worker,
    as,
    ...rollCalls(server, community.id, as),
    /** Everything the roll now says of the community, one line for each home. */
    homes: () =>
      database.read(async (db) => {
        const lines: string[] = [];
        for (const { id, name } of await db.findBy(Courtyard, { communityId: community.id })) {
          for (const building of await db.findBy(Building, { courtyardId: id })) {
            for (const home of await db.findBy(Household, { buildingId: building.id })) {
              if (home.removedAt) continue;
              const members = await db.findBy(HouseholdMember, { householdId: home.id });
              const people = members
                .map(({ name: who, phone, isOwner }) => `${who}${phone ?? ''}${isOwner ? '业主' : ''}`)
                .sort();
              lines.push([`${name}${building.name}${labelOf(home)}`, home.areaHundredths, ...people].join(' '));
            }
          }
        }
        return lines.sort();
      }),
    homeOf: (room: string) =>
      database.read(async (db) => {
        const buildings = await db.findBy(Building, { courtyardId: In(yards.map(({ id }) => id)) });
        return db.findOneByOrFail(Household, { room, buildingId: In(buildings.map(({ id }) => id)) });
      }),
  };
}
