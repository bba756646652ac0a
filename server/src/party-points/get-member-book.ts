import type { z } from 'zod';
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
  db: Tx,
  actor: Actor,
  { branchId, personId, month }: Asked,
): Promise<z.input<typeof schema.getMemberBook.out>> {
  const branch = await loadKeptBranch(db, actor, branchId);
  await assertBelongs(db, branch, personId);
  await recordAudit(db, actor, 'party_points.member_seen', personId, { branchId, month });
  const names = await findNicknames(db, [personId]);
  return {
    name: names.get(personId) ?? '',
    entries: await presentEntries(db, personId, month),
    can: { write: canWriteOn(actor, personId) },
  };
}
