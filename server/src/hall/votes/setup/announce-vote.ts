import { In } from 'typeorm';
import { formatFullMoment } from '@yuanli/shared/format-date';
import type * as schema from '@yuanli/shared/hall/votes.schema';
import { ruleCards } from '@yuanli/shared/hall/rule-cards';
import type { Actor } from '../../../platform/actor';
import { recordAudit } from '../../../platform/audit';
import { clock } from '../../../platform/clock';
import type { Tx } from '../../../platform/database';
import { ensure, Refusal } from '../../../platform/refusal';
import { addStep } from '../../motions/add-step';
import { lockMotionToRun } from '../../motions/load-motion';
import { buildRoll } from '../roll/build-roll';
import { findLawProblems } from './find-law-problems';
import { findRollProblems } from './find-roll-problems';
import { getVote } from '../get-vote';
import { loadVote, lockVoteToRun } from '../load-vote';
import { notifyAboutVote } from '../notify-about-vote';
import { Vote } from '../vote.entity';

/**
 * The notice goes out, if the law allows the vote as it is set up. From here on nothing of it changes, and its card stays as it
 * is today. The motion is held meanwhile, so that it has one running vote at most and does not move on beneath it.
 */
export async function announceVote(tx: Tx, actor: Actor, { id }: { id: string }): Promise<schema.AnnounceVoteAnswer> {
  const motion = await lockMotionToRun(tx, actor, (await loadVote(tx, actor, id)).motionId);
  const vote = await lockVoteToRun(tx, actor, id);
  ensure(vote.state === 'draft', 'vote.not_draft');
  ensure(motion.stage === 'voting', 'motion.wrong_stage');
  ensure(
    !(await tx.existsBy(Vote, { motionId: motion.id, state: In(['announced', 'open', 'counting']) })),
    'vote.one_at_a_time',
  );
  if (vote.refusedBecause !== null) throw new Refusal('vote.words_refused', { title: vote.refusedBecause });
  ensure(vote.checkId === null, 'vote.being_checked');
  const problems = { ...findLawProblems(vote), ...(await findRollProblems(tx, vote, await buildRoll(tx, vote))) };
  if (Object.keys(problems).length > 0) throw new Refusal('vote.not_allowed_by_law', problems);

  const card = { ...ruleCards[vote.card], invalidLeftOutBy: vote.invalidLeftOutBy };
  await tx.update(Vote, { id }, { state: 'announced', noticeAt: clock.now(), frozenCard: card, isNamed: card.isNamed });
  await addStep(tx, motion.id, {
    kind: 'vote',
    title: `公告表决（${card.label}），${formatFullMoment(vote.opensAt)}开始`,
  });
  await recordAudit(tx, actor, 'vote.announced', id, { card: vote.card, electorate: vote.electorate });
  await notifyAboutVote(tx, vote, 'announced');
  return getVote(tx, actor, { id });
}
