import { findNicknames } from '../../identity';
import { getCourtyard } from '../../places';
import type { Actor } from '../../platform/actor';
import type { Reader } from '../../platform/database';
import { isVerifiedIn } from '../motions/is-verified-in';
import { Motion } from '../motions/motion.entity';
import { canSeeMotion } from '../motions/motion.policy';
import { IdeaSupport } from './idea-support.entity';
import type { Idea } from './idea.entity';
import { presentIdea, type IdeaAnswer } from './idea.presenter';
import { loadIdea } from './load-idea';

/** One idea, as this person may see it. */
export async function getIdea(db: Reader, actor: Actor | null, { id }: { id: string }): Promise<IdeaAnswer> {
  const idea = await loadIdea(db, actor, id);
  const { name: courtyardName } = await getCourtyard(db, idea.courtyardId);
  const motion = idea.motionId ? await db.findOneBy(Motion, { id: idea.motionId }) : null;
  return presentIdea(
    {
      idea,
      courtyardName,
      names: await findNicknames(db, [idea.authorId, ...(idea.answeredById ? [idea.answeredById] : [])]),
      isSupported: actor !== null && (await db.existsBy(IdeaSupport, { ideaId: id, personId: actor.personId })),
      obstacle: await checkEligibility(db, actor, idea),
      isMotionShown: motion !== null && canSeeMotion(actor, motion),
    },
    actor,
  );
}

async function checkEligibility(db: Reader, actor: Actor | null, { communityId }: Idea): Promise<string | null> {
  if (!actor) return '登录后可以附议';
  return (await isVerifiedIn(db, actor.personId, communityId)) ? null : '核实住户身份后可以附议，请在“我的”里核实';
}
