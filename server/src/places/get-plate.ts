import type { Reader } from '../platform/database';
import { Refusal } from '../platform/refusal';
import { selectCourtyards, type CourtyardPlace } from './courtyard-place';

/** I scan the plate in the courtyard, or type its code, and see where I am before I log in. */
export async function getPlate(db: Reader, { code }: { code: string }): Promise<CourtyardPlace> {
  const [place] = await selectCourtyards(db, 'WHERE courtyard.plateCode = ? AND courtyard.removedAt IS NULL', [code]);
  if (!place) throw new Refusal('plate.not_found');
  return place;
}
