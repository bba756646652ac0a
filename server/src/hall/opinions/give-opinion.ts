import { hallLimits } from '@yuanli/shared/hall/hall-limits';
import type * as schema from '@yuanli/shared/hall/motions.schema';
import { In } from 'typeorm';
import type { z } from 'zod';
import { assertCanPost } from '../../identity';
import { submitForCheck } from '../../moderation';
import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import { clock } from '../../platform/clock';
import { lockRow, type Tx } from '../../platform/database';
import { newId } from '../../platform/new-id';
import { ensure } from '../../platform/refusal';
import { isVerifiedIn } from '../motions/is-verified-in';
import { loadMotion } from '../motions/load-motion';
import { Motion } from '../motions/motion.entity';
import { isTalkedThrough } from '../motions/motion.policy';
import { getOpinion } from './get-opinion';
import { Opinion } from './opinion.entity';
import type { OpinionAnswer } from './opinion.presenter';

/** I say why I am for it, or what worries me. Nobody else reads it before it has been checked. */
export async function giveOpinion(
  tx: Tx,
  actor: Actor,
  { motionId, side, text }: z.output<typeof schema.giveOpinion.in>,
): Promise<OpinionAnswer> {
  await assertCanPost(tx, actor);
  const motion = await loadMotion(tx, actor, motionId);
  ensure(isTalkedThrough(motion), 'opinion.closed');
  // Nothing is changed by this but that whoever speaks at the same moment comes after: so nobody says more than they may.
  await lockRow(tx, Motion, { id: motionId });
  const { communityId } = motion;
  ensure(await isVerifiedIn(tx, actor.personId, communityId), 'opinion.verified_only');
  const mine = { motionId, authorId: actor.personId, state: In(['checking', 'shown']) };
  ensure((await tx.countBy(Opinion, mine)) < hallLimits.opinionsEach, 'opinion.too_many');

  const id = newId();
  const state = { supporters: 0, isShown: false, state: 'checking', removedBy: null, removedBecause: null } as const;
  await tx.insert(Opinion, {
    id,
    motionId,
    communityId,
    side,
    text,
    authorId: actor.personId,
    ...state,
    at: clock.now(),
  });
  await submitForCheck(tx, {
    subjectKind: 'opinion',
    subjectId: id,
    authorId: actor.personId,
    communityId,
    gridId: null,
    text,
    pictureIds: [],
  });
  await recordAudit(tx, actor, 'opinion.given', id, { motionId });
  return getOpinion(tx, actor, id);
}
