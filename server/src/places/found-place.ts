import { wishLimits } from '@yuanli/shared/wishes/wish-limits';
import { IsNull, type EntityTarget } from 'typeorm';
import { clock } from '../platform/clock';
import type { Reader, Tx } from '../platform/database';
import { newId } from '../platform/new-id';
import { enqueue } from '../platform/outbox';
import { Building } from './building.entity';
import { Community } from './community.entity';
import { Courtyard } from './courtyard.entity';
import { District } from './district.entity';
import { Grid } from './grid.entity';
import { makePlateCode } from './make-plate-code';
import { Street } from './street.entity';

/** One courtyard and everything it lies in, by name. */
export interface PlaceRow {
  district: string;
  street: string;
  community: string;
  communityPhone: string;
  grid: string;
  courtyard: string;
  address: string;
  /** Where plates hang already; otherwise one is made. */
  plateCode?: string | undefined;
  /** What the community and the grid were called until now. */
  formerCommunity?: string | undefined;
  formerGrid?: string | undefined;
  /** WGS-84; left as it is when it is not said. */
  spot?: { latitudeE6: number; longitudeE6: number } | undefined;
}

interface FoundPlace {
  courtyardId: string;
  gridId: string;
  communityId: string;
  plateCode: string;
}

const startingSettings = {
  wishHoldDays: wishLimits.holdDays,
  wishClaimsAtATime: wishLimits.claimsAtATime,
  wishOpenDays: wishLimits.openDays,
};

/**
 * Makes what is not there yet and corrects what is; the same rows again change nothing. A courtyard is known by its plate,
 * where one is given, and so can be renamed and moved to another grid; else by its name. Throws a sentence where a plate
 * hangs elsewhere. Answers the courtyard, its grid and its community.
 */
export async function foundPlace(tx: Tx, row: PlaceRow): Promise<FoundPlace> {
  const districtId = await idOf(tx, District, { name: row.district });
  const streetId = await idOf(tx, Street, { name: row.street, districtId });
  await rename(tx, Community, { streetId }, row.formerCommunity, row.community);
  const communityId = await idOf(
    tx,
    Community,
    { name: row.community, streetId },
    { phone: row.communityPhone, ...startingSettings },
  );
  await tx.update(Community, { id: communityId }, { phone: row.communityPhone });
  await rename(tx, Grid, { communityId }, row.formerGrid, row.grid);
  const gridId = await idOf(tx, Grid, { name: row.grid, communityId });
  const known = await findCourtyard(tx, communityId, row);
  const plateCode = row.plateCode ?? known?.plateCode ?? (await freePlateCode(tx));
  const facts = { gridId, address: row.address, plateCode, ...row.spot };
  const courtyardId = known?.id ?? (await idOf(tx, Courtyard, { communityId, name: row.courtyard }, facts));
  await tx.update(Courtyard, { id: courtyardId }, { ...facts, name: row.courtyard, removedAt: null });
  if (isMoved(known, facts)) await enqueue(tx, 'places.courtyard_moved', { communityId });
  return { courtyardId, gridId, communityId, plateCode };
}

/** On the map for the first time, elsewhere, or of another grid: what lies around may be looked after by somebody else now. */
const isMoved = (
  before: Courtyard | null,
  { gridId, latitudeE6 = before?.latitudeE6, longitudeE6 = before?.longitudeE6 }: Partial<Courtyard>,
): boolean =>
  latitudeE6 != null &&
  (latitudeE6 !== before?.latitudeE6 || longitudeE6 !== before.longitudeE6 || gridId !== before.gridId);

/** By the plate that hangs there, else by the name. */
async function findCourtyard(
  tx: Tx,
  communityId: string,
  { plateCode, courtyard: name }: PlaceRow,
): Promise<Courtyard | null> {
  const byName = await tx.findOneBy(Courtyard, { communityId, name });
  const byPlate = plateCode ? await tx.findOneBy(Courtyard, { plateCode }) : null;
  if (byPlate && byPlate.communityId !== communityId)
    throw new Error(`牌子编号${plateCode}已经挂在另一个社区的“${byPlate.name}”，没有改动，请核对编号`);
  if (byPlate && byName && byPlate.id !== byName.id)
    throw new Error(
      `“${name}”的牌子编号是${byName.plateCode}，${plateCode}是“${byPlate.name}”的，没有改动，请核对编号`,
    );
  return byPlate ?? byName;
}

async function rename<Place extends { id: string; name: string }>(
  tx: Tx,
  level: EntityTarget<Place>,
  inside: object,
  from: string | undefined,
  to: string,
): Promise<void> {
  if (!from || from === to || (await tx.findOne(level, { where: { ...inside, name: to } as never }))) return;
  await tx.update(level, { ...inside, name: from } as never, { name: to } as never);
}

/** A courtyard that is none any more is offered to nobody. Throws a sentence while somebody lives there. */
export async function removeCourtyard(
  tx: Tx,
  plateCode: string,
  countMembers: (courtyardId: string) => Promise<number>,
): Promise<void> {
  const courtyard = await tx.findOneBy(Courtyard, { plateCode });
  if (!courtyard) throw new Error(`没有牌子编号是${plateCode}的院子`);
  const [buildings, members] = [
    await tx.countBy(Building, { courtyardId: courtyard.id, removedAt: IsNull() }),
    await countMembers(courtyard.id),
  ];
  if (buildings > 0)
    throw new Error(`“${courtyard.name}”的住户名册上还有${buildings}栋楼，请先从名册上删除，再撤销院子`);
  if (members > 0) throw new Error(`还有${members}人加入了“${courtyard.name}”，请他们先换到别的院子，再撤销`);
  await tx.update(Courtyard, { id: courtyard.id }, { removedAt: clock.now() });
}

async function idOf<Place extends { id: string }>(
  tx: Tx,
  level: EntityTarget<Place>,
  is: object,
  starting: object = {},
): Promise<string> {
  const known = await tx.findOne(level, { where: is });
  if (known) return known.id;
  const id = newId();
  await tx.insert(level, { id, ...is, ...starting } as never);
  return id;
}

async function freePlateCode(db: Reader): Promise<string> {
  const plateCode = makePlateCode();
  return (await db.existsBy(Courtyard, { plateCode })) ? freePlateCode(db) : plateCode;
}
