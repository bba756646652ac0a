import type * as schema from '@yuanli/shared/volunteering/seats.schema';
import type { Actor } from '../../platform/actor';
import { clock } from '../../platform/clock';
import type { Reader } from '../../platform/database';
import { presentShiftCards } from '../activities/shift-card.presenter';
import { loadShiftToRun } from './load-shift-to-run';
import { codesFrom } from './shift-code';

/** Ten minutes: the phone goes on showing them where there is no network. */
const CODES = 20;

/** I run the shift and show the code of the moment; whoever stands before my phone comes in with it. */
export async function getShiftCodes(
  db: Reader,
  actor: Actor,
  { shiftId }: { shiftId: string },
): Promise<schema.GetShiftCodesAnswer> {
  const shift = await loadShiftToRun(db, actor, shiftId);
  const [card] = await presentShiftCards(db, actor, [shift]);
  const now = clock.now();
  return { shift: card!, now, codes: codesFrom(shiftId, now, CODES) };
}
