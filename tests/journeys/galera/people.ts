import { createConnection } from 'mysql2/promise';
import type { Database } from '../../../server/src/platform/database';
import { newId } from '../../../server/src/platform/new-id';
import { postPoints } from '../../../server/src/points/ledger/post-points';
import { PointsSettings } from '../../../server/src/points/rules/points-settings.entity';
import type { StandIn } from '../../../server/src/wechat-stand-in/start-stand-in';
import { seedPlaces, seedWishes } from '../../bench/seed';
import { appoint, makePerson, signInAs } from '../../support/factories/people';
import { makeCourtyard, makeHousehold } from '../../support/factories/places';

export interface Caller {
  id: string;
  token: string;
  /** Everybody has an address of their own, so that only the limits of one person hold. */
  address: string;
}

export interface People {
  communityId: string;
  courtyardId: string;
  /** Two of one household each, with points. */
  families: [Caller, Caller][];
  wishers: Caller[];
  /** Of another community, whose wishes wait for them. */
  claimants: Caller[];
  openWishIds: string[];
}

const FAMILIES = 120;
const WISHERS = 80;
const CLAIMANTS = 40;
const OPEN_WISHES = 3_000;
/** More than anybody can give away. */
const POINTS = 100_000;

export async function seedPeople(database: Database, url: string, standIn: StandIn): Promise<People> {
  const courtyard = await makeCourtyard(database);
  const { communityId } = courtyard;
  const settings = { communityId, expireOn: null, lifeYears: 1, allowsFamilyTransfer: true, secondSignatureAbove: 100 };
  await database.inTransaction((tx) => tx.insert(PointsSettings, settings));
  let count = 0;
  const newCaller = async (verifiedIn?: { id: string }): Promise<Caller> => {
    const { openid } = standIn.control('issue-login-code', {});
    const wishes = { courtyard, phone: true, openid, ...(verifiedIn && { verifiedIn }) } as const;
    const { id } = await makePerson(database, wishes);
    count++;
    return { id, token: await signInAs(database, { id }), address: `10.1.${count >> 8}.${count & 255}` };
  };

  const families: [Caller, Caller][] = [];
  for (let n = 0; n < FAMILIES; n++) {
    const home = await makeHousehold(database);
    const family: [Caller, Caller] = [await newCaller(home), await newCaller(home)];
    for (const { id: personId } of family)
      await database.inTransaction((tx) =>
        postPoints(tx, {
          communityId,
          personId,
          amount: POINTS,
          event: 'wish.fulfilled',
          reason: '开始',
          cause: { kind: 'wish', id: personId },
          idempotencyKey: newId(),
          actorId: null,
        }),
      );
    families.push(family);
  }
  const wishers: Caller[] = [];
  for (let n = 0; n < WISHERS; n++) wishers.push(await newCaller());

  const connection = await createConnection({ uri: url, timezone: 'Z' });
  const places = await seedPlaces(connection);
  const openWishIds = await seedWishes(connection, places, OPEN_WISHES);
  await connection.end();
  const claimants: Caller[] = [];
  for (let n = 0; n < CLAIMANTS; n++) {
    const claimant = await newCaller();
    await appoint(database, claimant, 'volunteer', places.communityId);
    claimants.push(claimant);
  }
  return { communityId, courtyardId: courtyard.id, families, wishers, claimants, openWishIds };
}
