import type * as schema from '@yuanli/shared/party-points/party-points.schema';
import { notify } from '../messages';
import type { Actor } from '../platform/actor';
import { recordAudit } from '../platform/audit';
import { clock } from '../platform/clock';
import { insertOrRefuse, type Tx } from '../platform/database';
import { newId } from '../platform/new-id';
import { ensure } from '../platform/refusal';
import { isOpenMonth } from './book-months';
import { BranchMember } from './branch-member.entity';
import { addToMonth, subtractFromMonth } from './count-month';
import { assertBelongs } from './find-members';
import { loadKeptBranch } from './load-branch';
import { PartyEntry } from './party-entry.entity';
import { canWriteOn } from './party-points.policy';

type Input = schema.AddEntryInput;

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
    title: '支部为您记录了积分',
    text: `${branch.name}在您的党员月度积分里新增了一条记录，只有您和支部的积分记录员可以查看。`,
    link: { kind: 'party_points', id: null },
  });
  return { done: true };
}

/** A line is taken back once, with a reason, by whoever keeps the book of the branch the member is in now. */
export async function reverseEntry(
  tx: Tx,
  actor: Actor,
  { id, reason }: { id: string; reason: string },
): Promise<{ done: true }> {
  const entry = await tx.findOneBy(PartyEntry, { id });
  const belonging = entry && (await tx.findOneBy(BranchMember, { livePersonId: entry.personId }));
  ensure(entry && belonging, 'party_points.entry_not_found');
  const branch = await loadKeptBranch(tx, actor, belonging.branchId);
  const { personId, month, kind, points } = entry;
  ensure(canWriteOn(actor, personId), 'party_points.own_page');
  await assertBelongs(tx, branch, personId);
  ensure(entry.reversalOf === null, 'party_points.already_reversed');

  const reversal = {
    ...entry,
    id: newId(),
    branchId: branch.id,
    points: -points,
    reason,
    byId: actor.personId,
    at: clock.now(),
    reversalOf: id,
  };
  await insertOrRefuse(tx, PartyEntry, reversal, 'party_points.already_reversed');
  await subtractFromMonth(tx, { personId, month }, kind, points);
  await recordAudit(tx, actor, 'party_points.entry_reversed', id, { personId, branchId: branch.id });
  await notify(tx, personId, {
    title: '支部撤销了一条积分记录',
    text: `${branch.name}撤销了您党员月度积分里的一条记录，并注明原因，只有您和支部的积分记录员可以查看。`,
    link: { kind: 'party_points', id: null },
  });
  return { done: true };
}
