import { staffRoles } from '@yuanli/shared/identity/roles';
import { getHouseholdPlace } from '../../places';
import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import { clock } from '../../platform/clock';
import type { Tx } from '../../platform/database';
import { ensure, ensureAllowed, Refusal } from '../../platform/refusal';
import type { IdentityDeps } from '../identity-deps';
import { linkHousehold } from './link-household';
import { VerificationRequest } from './verification-request.entity';
import { canDecide } from './verification.policy';
import { syncTasks } from '../../tasks';
import { verificationTasks } from './verification-tasks';

/** Whoever decides first decides; the request of someone outside the scope cannot be decided at all. */
export async function decideVerification(
  tx: Tx,
  actor: Actor,
  id: string,
  status: 'approved' | 'declined',
  declineReason: string | null,
  decidedAt: Date,
): Promise<VerificationRequest> {
  const request = await tx.findOneBy(VerificationRequest, { id });
  if (!request) throw new Refusal('verification.not_found');
  ensureAllowed(canDecide(actor, request), staffRoles, request.personId === actor.personId);
  const { affected } = await tx.update(
    VerificationRequest,
    { id, status: 'waiting' },
    { status, declineReason, waitingFor: null, decidedAt, decidedById: actor.personId },
  );
  ensure(affected === 1, 'verification.already_decided');
  await syncTasks(tx, verificationTasks, id);
  await recordAudit(tx, actor, `verification.${status}`, id, { personId: request.personId });
  return request;
}

/** The community knows this person lives there: they are a verified resident, and are told. */
export async function approveVerification(
  tx: Tx,
  actor: Actor,
  { id }: { id: string },
  { notify }: Pick<IdentityDeps, 'notify'>,
): Promise<void> {
  const now = clock.now();
  const { personId, householdId } = await decideVerification(tx, actor, id, 'approved', null, now);
  const home = await getHouseholdPlace(tx, householdId);
  // One moment for both: by it an undo knows that the person is still verified by this.
  const isLinked = await linkHousehold(tx, actor, personId, home, 'staff', { verifiedAt: now });
  if (!isLinked) return;
  const text = `社区已核实，您是${home.fullLabel}的住户。`;
  await notify(tx, personId, { title: '住户身份已核实', text, link: { kind: 'verification', id: null } });
}

/** The community cannot confirm it and says why; the person may ask again. */
export async function declineVerification(
  tx: Tx,
  actor: Actor,
  { id, reason }: { id: string; reason: string },
  { notify }: Pick<IdentityDeps, 'notify'>,
): Promise<void> {
  const { personId } = await decideVerification(tx, actor, id, 'declined', reason, clock.now());
  const text = `社区没有核实通过，原因：${reason}。您可以改好后再提交，也可以打电话问社区。`;
  await notify(tx, personId, { title: '住户身份没有核实通过', text, link: { kind: 'verification', id: null } });
}
