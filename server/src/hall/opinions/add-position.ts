import { parties, type Party } from '@yuanli/shared/hall/motion-stages';
import type * as schema from '@yuanli/shared/hall/motions.schema';
import type { z } from 'zod';
import { findNicknames } from '../../identity';
import { submitForCheck } from '../../moderation';
import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import { clock } from '../../platform/clock';
import type { Tx } from '../../platform/database';
import { newId } from '../../platform/new-id';
import { ensure } from '../../platform/refusal';
import { getMotion } from '../motions/get-motion';
import { loadMotion } from '../motions/load-motion';
import { partiesOf, speaksFor } from '../motions/motion.policy';
import type { MotionAnswer } from '../motions/motion.presenter';
import { Position } from './position.entity';

/** A party says by name where it stands. A later word of the same party takes the place of the earlier one, once it has been checked. */
export async function addPosition(
  tx: Tx,
  actor: Actor,
  { motionId, party, text }: z.output<typeof schema.addPosition.in>,
): Promise<MotionAnswer> {
  const motion = await loadMotion(tx, actor, motionId);
  ensure(partiesOf(actor, motion).includes(party), 'position.not_yours');
  const id = newId();
  const name = (await findNicknames(tx, [actor.personId])).get(actor.personId) ?? '';
  await tx.insert(Position, {
    id,
    motionId,
    party,
    text,
    byId: actor.personId,
    byName: formatWho(actor, party, motion.communityId, name),
    isChecked: false,
    at: clock.now(),
  });
  const about = { subjectKind: 'position', subjectId: id, authorId: actor.personId } as const;
  await submitForCheck(tx, { ...about, communityId: motion.communityId, gridId: null, text, pictureIds: [] });
  await recordAudit(tx, actor, 'position.taken', id, { motionId, party });
  return getMotion(tx, actor, { id: motionId });
}

/** 物业 于师傅; what came on paper says who typed it: 物业（林主任代录）. */
const formatWho = (actor: Actor, party: Party, communityId: string, name: string): string =>
  (speaksFor(actor, party, { communityId }) ? `${parties[party]} ${name}` : `${parties[party]}（${name}代录）`).slice(
    0,
    40,
  );
