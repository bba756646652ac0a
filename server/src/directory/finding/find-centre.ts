import type * as schema from '@yuanli/shared/directory/services.schema';
import { Courtyard } from '../../places';
import type { Reader } from '../../platform/database';
import { Refusal } from '../../platform/refusal';
import type { Spot } from '../services/spot';

type From = Pick<schema.GetServiceInput, 'courtyardId' | 'latitudeE6' | 'longitudeE6'>;

/** Where a circle is drawn around. */
export interface Centre extends Spot {
  name: string;
  /** Where a person stands: theirs alone, so it is neither kept nor logged. */
  isPersonal: boolean;
}

/** Where they stand if they say so, else their courtyard's plate. Null where neither is known. */
export async function findCentre(db: Reader, { courtyardId, latitudeE6, longitudeE6 }: From): Promise<Centre | null> {
  if (latitudeE6 !== undefined && longitudeE6 !== undefined)
    return { name: '您现在的位置', latitudeE6, longitudeE6, isPersonal: true };
  if (latitudeE6 !== undefined) throw new Refusal('request.invalid', { longitudeE6: '请同时提供经度' });
  if (longitudeE6 !== undefined) throw new Refusal('request.invalid', { latitudeE6: '请同时提供纬度' });
  return courtyardId ? plateOf(db, courtyardId) : null;
}

async function plateOf(db: Reader, id: string): Promise<Centre | null> {
  const courtyard = await db.findOne(Courtyard, {
    select: { id: true, name: true, latitudeE6: true, longitudeE6: true },
    where: { id },
  });
  if (!courtyard) throw new Refusal('place.not_found');
  const { name, latitudeE6, longitudeE6 } = courtyard;
  return latitudeE6 === null || longitudeE6 === null ? null : { name, latitudeE6, longitudeE6, isPersonal: false };
}
