import type { z } from 'zod';
import type * as schema from '@yuanli/shared/party-points/party-points.schema';
import { notify } from '../messages';
import type { Actor } from '../platform/actor';
import { recordAudit } from '../platform/audit';
import { clock } from '../platform/clock';
import type { Tx } from '../platform/database';
import { newId } from '../platform/new-id';
import { ensure } from '../platform/refusal';
import { isOpenMonth } from './book-months';
import { addToMonth } from './count-month';
import { assertBelongs } from './find-members';
import { loadKeptBranch } from './load-branch';
import { canWriteOn } from './party-points.policy';
import { PartyEntry } from './party-entry.entity';

type Input = z.output<typeof schema.addEntry.in>;

/** The keeper writes a line for a member of the branch, never for themselves, and never beyond what a month can hold. */
export async function addEntry(
  tx: Tx,
  actor: Actor,
  { branchId, personId, month, kind, points, reason }: Input,
): Promise<{ done: true }> {
  const branch = await loadKeptBranch(tx, actor, branchId);
  ensure(canWriteOn(actor, personId), 'party_points.own_page');
  await assertBelongs(tx, branch, personId);
  ensure(isOpenMonth(month), 'party_points.month_closed');
  await addToMonth(tx, { personId, month }, kind, points);
  const id = newId();
  await tx.insert(PartyEntry, {
    id,
    personId,
    branchId,
    month,
    kind,
    points,
    reason,
    byId: actor.personId,
    at: clock.now(),
    reversalOf: null,
  });
  // The line is its own record; the trail names no points, as others read it.
  await recordAudit(tx, actor, 'party_points.entry_added', id, { personId, branchId });
  await notify(tx, personId, {
    title: '支部给您记了一笔',
    text: `${branch.name}在您的党员月度积分里记了一笔，只有您和支部记账人能看到。`,
    link: { kind: 'party_points', id: null },
  });
  return { done: true };
}
