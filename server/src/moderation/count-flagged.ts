import type { Actor } from '../platform/actor';
import type { Reader } from '../platform/database';
import { flaggedFor } from './flagged-for';
import { ModerationCheck } from './moderation-check.entity';
import { isStaff } from './moderation-check.policy';

/** Nobody counts further than this; 99 means "99 or more". */
const MOST = 99;

/** How much waits on this actor's list; 0 for whoever has none. */
export async function countFlagged(db: Reader, actor: Actor): Promise<number> {
  if (!isStaff(actor)) return 0;
  const flagged = await db.find(ModerationCheck, { select: { id: true }, where: flaggedFor(actor), take: MOST });
  return flagged.length;
}
