import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import { clock } from '../../platform/clock';
import { type Tx, insertOrRefuse } from '../../platform/database';
import { newId } from '../../platform/new-id';
import { ensure } from '../../platform/refusal';
import { getHouseholdPlace } from '../../places';
import { getPerson } from '../people/find-people';
import { VerificationRequest } from './verification-request.entity';
import { syncTasks } from '../../tasks';
import { verificationTasks } from './verification-tasks';

interface Claim {
  householdId: string;
  realName: string;
  note?: string | undefined;
}

/** I say where I live and who I am, and the community checks; one request at a time. */
export async function requestVerification(tx: Tx, actor: Actor, { householdId, realName, note }: Claim): Promise<void> {
  const { personId } = actor;
  const { isVerified } = await getPerson(tx, personId);
  ensure(!isVerified, 'verification.already_verified');
  const { gridId, communityId } = await getHouseholdPlace(tx, householdId);
  const request = { id: newId(), personId, householdId, gridId, communityId, realName, note: note || null };
  await insertOrRefuse(
    tx,
    VerificationRequest,
    { ...request, status: 'waiting', waitingFor: personId, askedAt: clock.now() },
    'verification.already_waiting',
  );
  await syncTasks(tx, verificationTasks, request.id);
  await recordAudit(tx, actor, 'verification.requested', request.id, { householdId });
}
