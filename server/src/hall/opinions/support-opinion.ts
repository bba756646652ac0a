import type { Actor } from '../../platform/actor';
import { clock } from '../../platform/clock';
import { changePlain, type Tx, insertOnce } from '../../platform/database';
import { newId } from '../../platform/new-id';
import { ensure } from '../../platform/refusal';
import { isVerifiedIn } from '../motions/is-verified-in';
import { isTalkedThrough } from '../motions/motion.policy';
import { getOpinion } from './get-opinion';
import { loadOpinion } from './load-opinion';
import { OpinionSupport } from './opinion-support.entity';
import { isAuthor } from './opinion.policy';
import type { OpinionAnswer } from './opinion.presenter';

/** That is what I think too: once each. */
export async function supportOpinion(tx: Tx, actor: Actor, { id }: { id: string }): Promise<OpinionAnswer> {
  await assertMaySupport(tx, actor, id);
  const isFirst = await insertOnce(tx, OpinionSupport, {
    id: newId(),
    opinionId: id,
    personId: actor.personId,
    at: clock.now(),
  });
  if (isFirst) await changePlain(tx, 'UPDATE opinion SET supporters = supporters + 1 WHERE id = ?', [id]);
  return getOpinion(tx, actor, id);
}

/** I have thought again. */
export async function unsupportOpinion(tx: Tx, actor: Actor, { id }: { id: string }): Promise<OpinionAnswer> {
  await assertMaySupport(tx, actor, id);
  const { affected } = await tx.delete(OpinionSupport, { opinionId: id, personId: actor.personId });
  if (affected) await changePlain(tx, 'UPDATE opinion SET supporters = supporters - 1 WHERE id = ?', [id]);
  return getOpinion(tx, actor, id);
}

async function assertMaySupport(tx: Tx, actor: Actor, id: string): Promise<void> {
  const { opinion, motion } = await loadOpinion(tx, actor, id);
  ensure(isTalkedThrough(motion), 'opinion.closed');
  ensure(opinion.state === 'shown', 'opinion.not_found');
  ensure(!isAuthor(actor, opinion), 'opinion.own');
  ensure(await isVerifiedIn(tx, actor.personId, motion.communityId), 'opinion.verified_only');
}
