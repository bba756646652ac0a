import { findNicknames } from '../../identity';
import { findVerdicts } from '../../moderation';
import { getCommunity } from '../../places';
import type { Actor } from '../../platform/actor';
import type { Reader } from '../../platform/database';
import { Evaluation } from '../implementation/evaluation.entity';
import { Idea } from '../ideas/idea.entity';
import { Position } from '../opinions/position.entity';
import { presentVoteBrief } from '../votes/vote-brief.presenter';
import { speechBlocker } from './speech-blocker';
import { findDraftVotes, findVotesOf } from './find-votes-of';
import { isVerifiedIn } from './is-verified-in';
import { loadMotion } from './load-motion';
import { MotionAttachment } from './motion-attachment.entity';
import { MotionStageRow } from './motion-stage.entity';
import { MotionStep } from './motion-step.entity';
import type { Motion } from './motion.entity';
import { canRunMotion } from './motion.policy';
import { presentMotion, type MotionAnswer, type MotionStory } from './motion.presenter';

/** Nobody reads more steps than that of one matter. */
const MOST_STEPS = 500;

/** One motion with its whole thread, as this person may see it. */
export async function getMotion(db: Reader, actor: Actor | null, { id }: { id: string }): Promise<MotionAnswer> {
  const motion = await loadMotion(db, actor, id);
  const ofMotion = { where: { motionId: id }, order: { id: 'ASC' as const } };
  const steps = await db.find(MotionStep, { ...ofMotion, take: MOST_STEPS });
  const attachments = await db.find(MotionAttachment, ofMotion);
  const vote = (await findVotesOf(db, [id])).get(id) ?? null;
  return presentMotion(
    {
      motion,
      steps,
      attachments,
      vote,
      ...(await findProposal(db, motion)),
      community: await getCommunity(db, motion.communityId),
      stages: await db.find(MotionStageRow, ofMotion),
      passed: await findPassed(db, [...steps, ...attachments]),
      positions: await findPositions(db, id),
      brief: vote && presentVoteBrief(vote),
      drafts: canRunMotion(actor, motion) ? await findDraftVotes(db, id) : [],
      evaluation: actor && (await db.findOneBy(Evaluation, { motionId: id, personId: actor.personId })),
      isVerified: actor !== null && (await isVerifiedIn(db, actor.personId, motion.communityId)),
      cannotSpeakBecause: await speechBlocker(db, actor, motion),
    },
    actor,
  );
}

/** Whose idea it was and how many stood behind it; one that was taken down leads nowhere. */
async function findProposal(
  db: Reader,
  { ideaId, proposerId }: Motion,
): Promise<Pick<MotionStory, 'ideaId' | 'proposerName' | 'supporters'>> {
  if (!ideaId) return { ideaId: null, proposerName: null, supporters: 0 };
  const idea = await db.findOne(Idea, { select: { id: true, supporters: true, status: true }, where: { id: ideaId } });
  const names = await findNicknames(db, proposerId ? [proposerId] : []);
  return {
    ideaId: idea?.status === 'taken_down' ? null : ideaId,
    proposerName: (proposerId && names.get(proposerId)) ?? '一位邻居',
    supporters: idea?.supporters ?? 0,
  };
}

async function findPassed(db: Reader, rows: readonly { checkId: string | null }[]): Promise<Set<string>> {
  const verdicts = await findVerdicts(
    db,
    rows.flatMap(({ checkId }) => checkId ?? []),
  );
  return new Set([...verdicts].filter(([, verdict]) => verdict === 'passed').map(([checkId]) => checkId));
}

/** The last word of each party. */
async function findPositions(db: Reader, motionId: string): Promise<Position[]> {
  const taken = await db.find(Position, { where: { motionId, isChecked: true }, order: { id: 'ASC' } });
  return [...new Map(taken.map((position) => [position.party, position])).values()];
}
