import { Community, Courtyard, Grid } from '../../../server/src/places';
import { Building } from '../../../server/src/places/building.entity';
import { District } from '../../../server/src/places/district.entity';
import { Household } from '../../../server/src/places/household.entity';
import { digestsOf, HouseholdMember } from '../../../server/src/places/roll/household-member.entity';
import { makePlateCode } from '../../../server/src/places/make-plate-code';
import { Street } from '../../../server/src/places/street.entity';
import { clock } from '../../../server/src/platform/clock';
import type { Database } from '../../../server/src/platform/database';
import { newId } from '../../../server/src/platform/new-id';
import { buildingKey, doorKey, readBuilding } from '@yuanli/shared/places/door';
import { wishLimits } from '@yuanli/shared/wishes/wish-limits';
import { nextNumber } from '../next-number';

/** Each factory makes the parents that are not given. */

/** Of the same name as others: a test needs no new name for every street. */
function aPlace() {
  const id = newId();
  return { id, version: 1, nameFreed: id, removedAt: null };
}

export async function makeDistrict(database: Database, given: Partial<District> = {}): Promise<District> {
  const district = { ...aPlace(), name: '青河区', ...given };
  await database.inTransaction((tx) => tx.insert(District, district));
  return district;
}

export async function makeStreet(database: Database, given: Partial<Street> = {}): Promise<Street> {
  const districtId = given.districtId ?? (await makeDistrict(database)).id;
  const street = { ...aPlace(), name: '青石街道', ...given, districtId };
  await database.inTransaction((tx) => tx.insert(Street, street));
  return street;
}

export async function makeCommunity(database: Database, given: Partial<Community> = {}): Promise<Community> {
  const streetId = given.streetId ?? (await makeStreet(database)).id;
  const community = {
    ...aPlace(),
    name: '槐荫社区',
    phone: '010-55550101',
    openedAt: clock.now(),
    wishHoldDays: wishLimits.holdDays,
    wishClaimsAtATime: wishLimits.claimsAtATime,
    wishOpenDays: wishLimits.openDays,
    ...given,
    streetId,
  };
  await database.inTransaction((tx) => tx.insert(Community, community));
  return community;
}

export async function makeGrid(database: Database, given: Partial<Grid> = {}): Promise<Grid> {
  const communityId = given.communityId ?? (await makeCommunity(database)).id;
  const grid = { ...aPlace(), name: '3网格', phone: null, ...given, communityId };
  await database.inTransaction((tx) => tx.insert(Grid, grid));
  return grid;
}

export async function makeCourtyard(database: Database, given: Partial<Courtyard> = {}): Promise<Courtyard> {
  const grid = await gridOf(database, given);
  const courtyard = {
    ...aPlace(),
    name: '石榴院',
    address: '青石街18号',
    plateCode: makePlateCode(),
    latitudeE6: null,
    longitudeE6: null,
    hasTwoWords: null,
    mergedIntoId: null,
    ...given,
    gridId: grid.id,
    communityId: grid.communityId,
  };
  await database.inTransaction((tx) => tx.insert(Courtyard, courtyard));
  return courtyard;
}

const gridOf = (
  database: Database,
  { gridId, communityId }: Partial<Courtyard>,
): Promise<Pick<Grid, 'id' | 'communityId'>> =>
  gridId
    ? database.read((db) => db.findOneByOrFail(Grid, { id: gridId }))
    : makeGrid(database, communityId ? { communityId } : {});

export async function makeBuilding(database: Database, given: Partial<Building> = {}): Promise<Building> {
  const courtyardId = given.courtyardId ?? (await makeCourtyard(database)).id;
  const name = given.name ?? '2号楼';
  const nameKey = buildingKey(readBuilding(name), false);
  const building = { id: newId(), nameKey, removedAt: null, ...given, name, courtyardId };
  await database.inTransaction((tx) => tx.insert(Building, building));
  return building;
}

export interface RollMember {
  name: string;
  phone?: string;
  isOwner?: boolean;
  birthDate?: string;
  livesHere?: boolean;
}

/** A home with the people the roll names in it. */
export async function makeHousehold(
  database: Database,
  given: Partial<Household> = {},
  members: readonly RollMember[] = [],
): Promise<Household> {
  const buildingId = given.buildingId ?? (await makeBuilding(database)).id;
  const room = given.room ?? String(nextNumber());
  const unit = given.unit ?? '3单元';
  const household = {
    ...{ id: newId(), areaHundredths: 8950, doorKey: doorKey(unit, room), version: 1, removedAt: null },
    ...given,
    ...{ unit, room, buildingId },
  };
  const rows = members.map(({ name, phone = null, isOwner = true, birthDate = null, livesHere = true }) => ({
    id: newId(),
    householdId: household.id,
    name,
    phone,
    ...digestsOf({ name, phone }),
    isOwner,
    birthDate,
    livesHere,
  }));
  await database.inTransaction(async (tx) => {
    await tx.insert(Household, household);
    if (rows.length > 0) await tx.insert(HouseholdMember, rows);
  });
  return household;
}
