import type { Actor } from '../platform/actor';
import { recordAudit } from '../platform/audit';
import { clock } from '../platform/clock';
import type { Tx } from '../platform/database';
import { ensure, Refusal } from '../platform/refusal';
import { VerificationRequest } from './verification-request.entity';
import { canDecide } from './verification.policy';

/** Whoever decides first decides; the request of someone outside the scope cannot be decided at all. */
export async function decideVerification(
  tx: Tx,
  actor: Actor,
  id: string,
  status: 'approved' | 'declined',
  declineReason: string | null = null,
): Promise<VerificationRequest> {
  const request = await tx.findOneBy(VerificationRequest, { id });
  if (!request) throw new Refusal('verification.not_found');
  ensure(canDecide(actor, request), 'request.not_allowed');
  const { affected } = await tx.update(
    VerificationRequest,
    { id, status: 'waiting' },
    { status, declineReason, waitingFor: null, decidedAt: clock.now(), decidedById: actor.personId },
  );
  ensure(affected === 1, 'verification.already_decided');
  await recordAudit(tx, actor, `verification.${status}`, id, { personId: request.personId });
  return request;
}
