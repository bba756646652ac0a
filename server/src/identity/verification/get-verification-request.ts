import { errors } from '@yuanli/shared/errors';
import type * as schema from '@yuanli/shared/identity/identity.schema';
import { staffRoles } from '@yuanli/shared/identity/roles';
import { findHomesOnRoll, findOtherHomesOnRoll } from '../../places';
import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import type { Tx } from '../../platform/database';
import { ensure, ensureAllowed } from '../../platform/refusal';
import { findVerifiedIn, getPerson, phoneOf } from '../people/find-people';
import { maskPhone } from '../people/mask-phone';
import { presentRequests } from './find-verification-requests';
import { undoBlocker } from './undo-verification';
import { VerificationRequest } from './verification-request.entity';
import { canDecide, canUndoDecision } from './verification.policy';
import { asWritten } from './verify-by-roll';

/** One request beside what the roll says of the home it names, and of this name and this phone elsewhere; whoever looks is written down. */
export async function getVerificationRequest(
  tx: Tx,
  actor: Actor,
  { id }: { id: string },
): Promise<schema.GetVerificationRequestAnswer> {
  const request = await openRequest(tx, actor, id);
  const { personId, householdId, communityId, realName } = request;
  const { phone, phoneDigest } = await getPerson(tx, personId);
  const [presented] = await presentRequests(tx, [request]);
  const home = (await findHomesOnRoll(tx, [householdId], maskPhone)).get(householdId);
  const people = (home?.people ?? []).map(({ name, phoneMasked, phoneDigest: its, isOwner, livesHere }) => ({
    ...{ name, phoneMasked, isOwner, livesHere },
    isSameName: asWritten(name) === asWritten(realName),
    isSamePhone: phoneDigest !== null && its === phoneDigest,
  }));
  const verified = await findVerifiedIn(tx, [householdId]);
  const elsewhere = await findOtherHomesOnRoll(tx, actor, {
    ...{ communityId, householdId, phoneDigest },
    name: realName.replace(/\s/g, ''),
  });
  await recordAudit(tx, actor, 'verification.roll_seen', id, { householdId, others: elsewhere.homes.length });

  const isWaiting = request.status === 'waiting';
  const isDecided = !isWaiting && request.status !== 'revoked';
  const mayUndo = isDecided && canUndoDecision(actor, request);
  const blocker = mayUndo ? await undoBlocker(tx, request) : null;
  const notMine = isDecided && !mayUndo ? '要改这个决定，请联系作出决定的人或社区工作者。' : null;
  return {
    ...presented!,
    roll: {
      isOnRoll: home?.isOnRoll ?? false,
      people,
      verified: verified
        .filter((one) => one.personId !== personId)
        .map(({ nickname, phoneMasked }) => ({ nickname, phoneMasked })),
      hasName: people.some(({ isSameName }) => isSameName),
      hasPhone: phone === null ? null : people.some(({ isSamePhone }) => isSamePhone),
      hasBoth: people.some(({ isSameName, isSamePhone }) => isSameName && isSamePhone),
    },
    elsewhere,
    can: { decide: isWaiting, undo: mayUndo && blocker === null, call: phone !== null && (isWaiting || mayUndo) },
    cannotUndoBecause: blocker ? errors[blocker].message : notMine,
  };
}

/** The number of the one who asks, to ask them back; whoever looks is written down. */
export async function revealRequesterPhone(tx: Tx, actor: Actor, { id }: { id: string }): Promise<{ phone: string }> {
  const request = await openRequest(tx, actor, id);
  ensure(request.status === 'waiting' || canUndoDecision(actor, request), 'verification.already_decided');
  const phone = await phoneOf(tx, request.personId);
  ensure(phone, 'verification.not_found');
  await recordAudit(tx, actor, 'verification.phone_seen', id, { personId: request.personId });
  return { phone };
}

/** A request in the lists of this actor: one that was settled another way is in none. */
async function openRequest(tx: Tx, actor: Actor, id: string): Promise<VerificationRequest> {
  const request = await tx.findOneBy(VerificationRequest, { id });
  ensure(request && request.status !== 'withdrawn', 'verification.not_found');
  ensureAllowed(canDecide(actor, request), staffRoles, request.personId === actor.personId);
  return request;
}
