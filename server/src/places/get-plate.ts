import type { Reader } from '../platform/database';
import { Refusal } from '../platform/refusal';
import { getCourtyard, type CourtyardPlace } from './courtyard-place';
import { Courtyard } from './courtyard.entity';

/** I scan the plate in the courtyard, or type its code, and see where I am before I log in. The plate of a courtyard that was merged leads to the one that it is now. */
export async function getPlate(db: Reader, { code }: { code: string }): Promise<CourtyardPlace> {
  const courtyard = await db.findOneBy(Courtyard, { plateCode: code });
  if (!courtyard || (courtyard.removedAt && !courtyard.mergedIntoId)) throw new Refusal('plate.not_found');
  return getCourtyard(db, courtyard.mergedIntoId ?? courtyard.id);
}
