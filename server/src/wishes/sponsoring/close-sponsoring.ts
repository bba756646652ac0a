import { In } from 'typeorm';
import type { WishStatus } from '@yuanli/shared/wishes/wish-status';
import { hasShownUse, returnMoney } from '../../payments';
import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import type { Reader, Tx } from '../../platform/database';
import { syncTasks } from '../../tasks';
import { sponsoringTasks } from './sponsoring-tasks';
import { WishSponsoring } from './wish-sponsoring.entity';

/** The wish has come to its end, and its money with it: what is left of a fulfilled one goes back, and all of one that came to nothing. */
export async function endSponsoringOf(tx: Tx, wishId: string, status: WishStatus): Promise<void> {
  const isUsed = status === 'fulfilled' && (await hasShownUse(tx, wishId));
  await closeSponsoring(
    tx,
    null,
    wishId,
    isUsed ? 'used' : 'returned',
    isUsed ? '心愿已办好，钱有结余' : '认捐已经结束',
  );
}

/** Ends the giving for a wish, whatever becomes of what was given: it is used, or it goes back. False: it had ended before, or there is none. */
export async function closeSponsoring(
  tx: Tx,
  actor: Actor | null,
  wishId: string,
  status: 'used' | 'returned',
  reason: string,
): Promise<boolean> {
  const { affected } = await tx.update(WishSponsoring, { wishId, status: In(['open', 'full']) }, { status });
  if (affected !== 1) return false;
  const { communityId } = await tx.findOneByOrFail(WishSponsoring, { wishId });
  await syncTasks(tx, sponsoringTasks, wishId);
  await returnMoney(tx, { purposeId: wishId, communityId }, reason);
  await recordAudit(tx, actor, status === 'used' ? 'wish.sponsoring_used' : 'wish.sponsoring_returned', wishId);
  return true;
}

/** A wish that neighbours gave money for is not fulfilled before they have been shown what it was used for. */
export async function isUseToBeShown(db: Reader, wishId: string): Promise<boolean> {
  const sponsoring = await db.findOneBy(WishSponsoring, { wishId, status: In(['open', 'full']) });
  return sponsoring !== null && sponsoring.paidFen > 0 && !(await hasShownUse(db, wishId));
}
