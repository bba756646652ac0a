import { fileComplaint } from '../../moderation';
import type { Actor } from '../../platform/actor';
import type { Tx } from '../../platform/database';
import { ensure, ensureAllowed } from '../../platform/refusal';
import { loadMotion } from '../motions/load-motion';
import { canComplainAboutPosition } from './opinion.policy';
import { Position } from './position.entity';

/** Something is wrong with what a party says: the community looks at it. */
export async function complainAboutPosition(
  tx: Tx,
  actor: Actor,
  { id, reason }: { id: string; reason: string },
): Promise<{ done: true }> {
  const position = await tx.findOneBy(Position, { id, isChecked: true });
  ensure(position, 'opinion.not_found');
  const { communityId } = await loadMotion(tx, actor, position.motionId);
  ensureAllowed(canComplainAboutPosition(actor, position), 'not_the_author');
  await fileComplaint(tx, actor, {
    subjectKind: 'position',
    subjectId: id,
    communityId,
    gridId: null,
    text: `${position.byName}：${position.text}`,
    reason,
  });
  return { done: true };
}
