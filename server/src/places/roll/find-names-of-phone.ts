import { In } from 'typeorm';
import type { Actor } from '../../platform/actor';
import type { Reader } from '../../platform/database';
import { findHouseholdPlaces } from '../household-place';
import { canReadRoll } from '../place.policy';
import { digestOfName, HouseholdMember } from './household-member.entity';

/** Homes that are looked at for one number or one name: both may stand in many communities. */
const MOST = 200;

/** Whom the roll of a community names with this phone, as far as the actor reads it. */
export async function findNamesOfPhone(
  db: Reader,
  actor: Actor,
  communityId: string,
  phoneDigest: string,
): Promise<string[]> {
  const members = await db.find(HouseholdMember, { where: { phoneDigest }, order: { id: 'ASC' }, take: MOST });
  return [...new Set((await onlyReadable(db, actor, communityId, members)).map(({ name }) => name))];
}

/** The phones (as digests) that the roll of a community has for this very name, as far as the actor reads it. */
export async function findPhonesOfName(db: Reader, actor: Actor, communityId: string, name: string): Promise<string[]> {
  const where = { nameDigest: digestOfName(name) };
  const members = await db.find(HouseholdMember, { where, order: { id: 'ASC' }, take: MOST });
  return (await onlyReadable(db, actor, communityId, members)).flatMap(({ phoneDigest }) => phoneDigest ?? []);
}

/** The name on the roll of a community beside each of these phones, as far as the actor reads it. */
export async function findNamesOfPhones(
  db: Reader,
  actor: Actor,
  communityId: string,
  phoneDigests: readonly string[],
): Promise<Map<string, string>> {
  if (phoneDigests.length === 0) return new Map();
  const where = { phoneDigest: In([...phoneDigests]) };
  const members = await db.find(HouseholdMember, { where, order: { id: 'ASC' }, take: MOST });
  const readable = await onlyReadable(db, actor, communityId, members);
  return new Map(readable.map(({ phoneDigest, name }) => [phoneDigest!, name]));
}

async function onlyReadable(
  db: Reader,
  actor: Actor,
  communityId: string,
  members: readonly HouseholdMember[],
): Promise<HouseholdMember[]> {
  const homes = await findHouseholdPlaces(db, [...new Set(members.map(({ householdId }) => householdId))]);
  return members.filter(({ householdId }) => {
    const home = homes.get(householdId);
    return home?.communityId === communityId && canReadRoll(actor, home);
  });
}
