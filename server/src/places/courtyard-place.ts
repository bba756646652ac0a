import { byId, ById, selectPlain, type Reader } from '../platform/database';
import { Refusal } from '../platform/refusal';
import { Courtyard } from './courtyard.entity';

/** A courtyard with everything above it, flat. */
export interface CourtyardPlace {
  id: string;
  name: string;
  address: string;
  plateCode: string;
  buildingCount: number;
  gridId: string;
  gridName: string;
  gridPhone: string | null;
  communityId: string;
  communityName: string;
  communityPhone: string;
  /** Residents may join. */
  isOpened: boolean;
  streetId: string;
  streetName: string;
  districtId: string;
  latitudeE6: number | null;
  longitudeE6: number | null;
}

const columns = `courtyard.id, courtyard.name, courtyard.address, courtyard.plateCode, courtyard.latitudeE6, courtyard.longitudeE6,
  courtyard.gridId, grid.name AS gridName, grid.phone AS gridPhone,
  courtyard.communityId, community.name AS communityName, community.phone AS communityPhone, community.openedAt IS NOT NULL AS isOpened,
  community.streetId, street.name AS streetName, street.districtId,
  (SELECT COUNT(*) FROM building WHERE building.courtyardId = courtyard.id AND building.removedAt IS NULL) AS buildingCount`;

const tables = `courtyard
  INNER JOIN grid ON grid.id = courtyard.gridId
  INNER JOIN community ON community.id = courtyard.communityId
  INNER JOIN street ON street.id = community.streetId`;

/** `rest` says which: `WHERE courtyard.plateCode = ?`, with the order. */
export async function selectCourtyards(
  db: Reader,
  rest: string,
  values: readonly unknown[],
): Promise<CourtyardPlace[]> {
  const rows = await selectPlain<CourtyardPlace>(db, `SELECT ${columns} FROM ${tables} ${rest}`, values);
  return rows.map((row) => ({
    ...row,
    isOpened: Boolean(Number(row.isOpened)),
    buildingCount: Number(row.buildingCount),
  }));
}

export async function findCourtyardPlaces(db: Reader, ids: readonly string[]): Promise<ById<CourtyardPlace>> {
  if (ids.length === 0) return byId([]);
  const wanted = [...new Set(ids)];
  return byId(await selectCourtyards(db, `WHERE courtyard.id IN (${wanted.map(() => '?').join(', ')})`, wanted));
}

/** One courtyard, or `place.not_found`. */
export async function getCourtyard(db: Reader, id: string): Promise<CourtyardPlace> {
  const place = (await findCourtyardPlaces(db, [id])).get(id);
  if (!place) throw new Refusal('place.not_found');
  return place;
}

/** The same, or of one that was merged the courtyard that it is now. */
export async function getRemainingCourtyard(db: Reader, id: string): Promise<CourtyardPlace> {
  const courtyard = await db.findOne(Courtyard, { select: { id: true, mergedIntoId: true }, where: { id } });
  return getCourtyard(db, courtyard?.mergedIntoId ?? id);
}
