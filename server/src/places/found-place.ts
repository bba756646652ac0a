import { wishLimits } from '@yuanli/shared/wishes/wish-limits';
import type { EntityTarget } from 'typeorm';
import type { Reader, Tx } from '../platform/database';
import { newId } from '../platform/new-id';
import { enqueue } from '../platform/outbox';
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

/** Makes what is not there yet and corrects what is; the same rows again change nothing. Answers the courtyard, its grid and its community. */
export async function foundPlace(tx: Tx, row: PlaceRow): Promise<FoundPlace> {
  const districtId = await idOf(tx, District, { name: row.district });
  const streetId = await idOf(tx, Street, { name: row.street, districtId });
  const communityId = await idOf(
    tx,
    Community,
    { name: row.community, streetId },
    { phone: row.communityPhone, ...startingSettings },
  );
  await tx.update(Community, { id: communityId }, { phone: row.communityPhone });
  const gridId = await idOf(tx, Grid, { name: row.grid, communityId });
  const known = await tx.findOneBy(Courtyard, { communityId, name: row.courtyard });
  const plateCode = row.plateCode ?? known?.plateCode ?? (await freePlateCode(tx));
  const facts = { gridId, address: row.address, plateCode, ...row.spot };
  const courtyardId = await idOf(tx, Courtyard, { communityId, name: row.courtyard }, facts);
  await tx.update(Courtyard, { id: courtyardId }, facts);
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
