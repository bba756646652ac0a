import type { z } from 'zod';
import type * as schema from '@yuanli/shared/hall/motions.schema';
import { communityRoles } from '@yuanli/shared/identity/roles';
import { assertCanPost } from '../../identity';
import { assertOwnPictures } from '../../pictures';
import { getCommunity } from '../../places';
import type { Actor } from '../../platform/actor';
import type { Tx } from '../../platform/database';
import { ensureAllowed } from '../../platform/refusal';
import { beginMotion } from './begin-motion';
import { getMotion } from './get-motion';
import { canRunMotion } from './motion.policy';
import type { MotionAnswer } from './motion.presenter';

/** A worker of the community brings a matter up without anybody's idea. */
export async function makeMotion(
  tx: Tx,
  actor: Actor,
  form: z.output<typeof schema.makeMotion.in>,
): Promise<MotionAnswer> {
  const { dueAt: dueDay, story = '', ...given } = form;
  ensureAllowed(canRunMotion(actor, form), communityRoles);
  await assertCanPost(tx, actor);
  await getCommunity(tx, form.communityId);
  await assertOwnPictures(tx, actor, form.pictureIds);
  const id = await beginMotion(tx, actor, { ...given, story, dueDay, ideaId: null, proposerId: null });
  return getMotion(tx, actor, { id });
}
