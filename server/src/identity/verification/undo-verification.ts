import type { SpokenCode } from '@yuanli/shared/identity/who-may';
import { communityRoles, staffRoles } from '@yuanli/shared/identity/roles';
import { getHouseholdPlace } from '../../places';
import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import { clock } from '../../platform/clock';
import { isDuplicate, lockRow, type Reader, type Tx } from '../../platform/database';
import { ensure, ensureAllowed, Refusal } from '../../platform/refusal';
import type { IdentityDeps } from '../identity-deps';
import { getPerson } from '../people/find-people';
import { NOT_VERIFIED, Person } from '../people/person.entity';
import { VerificationRequest } from './verification-request.entity';
import { canDecide, canUndoDecision } from './verification.policy';
import { syncTasks } from '../../tasks';
import { verificationTasks } from './verification-tasks';

type Deps = Pick<IdentityDeps, 'notify' | 'withdrawVoices'>;

/** Why what was decided cannot be taken back any more; null: it can. */
export async function undoBlocker(db: Reader, request: VerificationRequest): Promise<SpokenCode | null> {
  const { status, personId, householdId, decidedAt } = request;
  if (status !== 'approved' && status !== 'declined') return 'verification.not_decided';
  const person = await getPerson(db, personId);
  if (person.deletedAt) return 'verification.undo_left';
  if (status === 'approved') {
    const isByThis = person.householdId === householdId && person.verifiedAt?.getTime() === decidedAt?.getTime();
    return isByThis ? null : 'verification.undo_moved_on';
  }
  if (person.isVerified) return 'verification.undo_verified_since';
  const hasAskedAgain = await db.existsBy(VerificationRequest, { waitingFor: personId });
  return hasAskedAgain ? 'verification.undo_asked_again' : null;
}

/** A decision was a mistake: who was approved is no longer verified by it, a request that was declined waits again. The person is told. */
export async function undoVerification(
  tx: Tx,
  actor: Actor,
  { id, reason }: { id: string; reason: string },
  deps: Deps,
): Promise<void> {
  const found = await tx.findOneBy(VerificationRequest, { id });
  ensure(found, 'verification.not_found');
  ensureAllowed(canDecide(actor, found), staffRoles, found.personId === actor.personId);
  ensure(found.decidedById, 'verification.not_decided');
  ensureAllowed(canUndoDecision(actor, found), communityRoles);
  // Whoever is verified another way meanwhile waits for this, or has come first.
  await lockRow(tx, Person, { id: found.personId });
  const request = await tx.findOneByOrFail(VerificationRequest, { id });
  const blocker = await undoBlocker(tx, request);
  if (blocker) throw new Refusal(blocker);
  const undone = { undoneAt: clock.now(), undoneById: actor.personId, undoReason: reason };
  if (request.status === 'approved') await revoke(tx, actor, request, undone, deps);
  else await letWaitAgain(tx, actor, request, undone, deps);
}

type Undone = Pick<VerificationRequest, 'undoneAt' | 'undoneById' | 'undoReason'>;

async function revoke(
  tx: Tx,
  actor: Actor,
  { id, personId, householdId, decidedAt }: VerificationRequest,
  undone: Undone,
  { notify, withdrawVoices }: Deps,
): Promise<void> {
  const { affected } = await tx.update(
    VerificationRequest,
    { id, status: 'approved' },
    { status: 'revoked', ...undone },
  );
  ensure(affected === 1, 'verification.not_decided');
  const ended = await tx.update(Person, { id: personId, householdId, verifiedAt: decidedAt! }, NOT_VERIFIED);
  ensure(ended.affected === 1, 'verification.undo_moved_on');
  await withdrawVoices(tx, personId);
  await recordAudit(tx, actor, 'verification.revoked', id, { personId, reason: undone.undoReason });
  await recordAudit(tx, actor, 'person.verification_ended', personId, { householdId, how: 'staff' });
  const { fullLabel } = await getHouseholdPlace(tx, householdId);
  const text = `社区撤销了您作为${fullLabel}住户的核实，原因：${undone.undoReason}。您的附议和评议已经收回。如果不对，请打电话给社区，或者重新核实住户身份。`;
  await notify(tx, personId, { title: '住户核实已撤销', text, link: { kind: 'verification', id: null } });
}

async function letWaitAgain(
  tx: Tx,
  actor: Actor,
  { id, personId }: VerificationRequest,
  undone: Undone,
  { notify }: Deps,
): Promise<void> {
  const waiting = { status: 'waiting', waitingFor: personId, decidedAt: null, decidedById: null, declineReason: null };
  const { affected } = await tx
    .update(VerificationRequest, { id, status: 'declined' }, { ...waiting, ...undone } as Partial<VerificationRequest>)
    .catch((error: unknown) => {
      throw isDuplicate(error) ? new Refusal('verification.undo_asked_again') : error;
    });
  ensure(affected === 1, 'verification.not_decided');
  await syncTasks(tx, verificationTasks, id);
  await recordAudit(tx, actor, 'verification.waits_again', id, { personId, reason: undone.undoReason });
  const text = `社区撤回了“不通过”，原因：${undone.undoReason}。您的申请正在重新核实，不用再提交。`;
  await notify(tx, personId, { title: '您的住户核实申请重新核实', text, link: { kind: 'verification', id: null } });
}
