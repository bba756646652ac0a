import type * as schema from '@yuanli/shared/party-points/party-points.schema';
import { findNicknames } from '../identity';
import type { Actor } from '../platform/actor';
import { recordAudit } from '../platform/audit';
import type { Tx } from '../platform/database';
import { assertBelongs } from './find-members';
import { loadKeptBranch } from './load-branch';
import { canWriteOn } from './party-points.policy';
import { presentEntries } from './present-entries';

interface Asked {
  branchId: string;
  personId: string;
  month: string;
}

/** The keeper opens a member's page. The look is written down before anything is read. */
export async function getMemberBook(
  tx: Tx,
  actor: Actor,
  { branchId, personId, month }: Asked,
): Promise<schema.GetMemberBookAnswer> {
  const branch = await loadKeptBranch(tx, actor, branchId);
  await assertBelongs(tx, branch, personId);
  await recordAudit(tx, actor, 'party_points.member_seen', personId, { branchId, month });
  const names = await findNicknames(tx, [personId]);
  return {
    name: names.get(personId) ?? '',
    entries: await presentEntries(tx, personId, month),
    can: { write: canWriteOn(actor, personId) },
  };
}
