import { In } from 'typeorm';
import type * as schema from '@yuanli/shared/party-points/party-points.schema';
import { findNicknames } from '../identity';
import type { Actor } from '../platform/actor';
import { recordAudit } from '../platform/audit';
import type { Tx } from '../platform/database';
import { byName } from './by-name';
import { findMembers } from './find-members';
import { loadKeptBranch } from './load-branch';
import { PartyMonth } from './party-month.entity';

interface Asked {
  branchId: string;
  month: string;
}

/** The keeper sees one month of the branch: by name, never by points. The look is written down before anything is read. */
export async function getBranchBook(
  tx: Tx,
  actor: Actor,
  { branchId, month }: Asked,
): Promise<schema.GetBranchBookAnswer> {
  const branch = await loadKeptBranch(tx, actor, branchId);
  await recordAudit(tx, actor, 'party_points.branch_seen', branchId, { month });
  const personIds = await findMembers(tx, branch);
  const names = await findNicknames(tx, personIds);
  const months = await tx.findBy(PartyMonth, { personId: In(personIds), month });
  const members = personIds.map((personId) => {
    const { base = 0, reward = 0 } = months.find((sum) => sum.personId === personId) ?? {};
    return { personId, name: names.get(personId) ?? '', base, reward };
  });
  return { name: branch.name, members: members.sort(byName) };
}
