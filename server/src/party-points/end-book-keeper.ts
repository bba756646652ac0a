import { IsNull, Not } from 'typeorm';
import type { Actor } from '../platform/actor';
import { recordAudit } from '../platform/audit';
import { clock } from '../platform/clock';
import type { Tx } from '../platform/database';
import { ensure } from '../platform/refusal';
import { BookKeeper } from './book-keeper.entity';
import { loadManagedBranch } from './load-branch';
import { presentBranch, type BranchAnswer } from './present-branches';

/** From this moment on they read nothing of the branch any more. */
export async function endBookKeeper(tx: Tx, actor: Actor, { id }: { id: string }): Promise<BranchAnswer> {
  const post = await tx.findOneBy(BookKeeper, { id });
  ensure(post, 'appointment.not_found');
  const branch = await loadManagedBranch(tx, actor, post.branchId);
  const { affected } = await tx.update(
    BookKeeper,
    { id, liveKey: Not(IsNull()) },
    { liveKey: null, endsAt: clock.now() },
  );
  ensure(affected === 1, 'appointment.already_over');
  await recordAudit(tx, actor, 'party_points.keeper_ended', id, { branchId: branch.id, personId: post.personId });
  return presentBranch(tx, branch);
}
