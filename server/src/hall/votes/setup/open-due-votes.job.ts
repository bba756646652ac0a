import { LessThanOrEqual } from 'typeorm';
import { findTrail, recordAudit } from '../../../platform/audit';
import { clock } from '../../../platform/clock';
import { newToken } from '../../../platform/crypto';
import type { Tx } from '../../../platform/database';
import { eachByItself, type PromptJob } from '../../../platform/jobs';
import { lockVote } from '../../casting/lock-vote';
import { turnoutShards } from '../../casting/turnout-shards';
import { TurnoutShard } from '../../casting/turnout-shard.entity';
import { notifyAll } from '../../../messages';
import { addStep } from '../../motions/add-step';
import { buildRoll } from '../roll/build-roll';
import { findRollProblems } from './find-roll-problems';
import { freezeRoll } from '../roll/freeze-roll';
import { notifyAboutVote } from '../notify-about-vote';
import { Vote } from '../vote.entity';

const AT_ONCE = 20;

/** At the hour a vote was announced for, its roll is frozen and it opens. */
export const openDueVotes: PromptJob = {
  name: 'open-due-votes',
  run: async (database) => {
    const due = await database.read((db) =>
      db.find(Vote, {
        select: { id: true },
        where: { state: 'announced', opensAt: LessThanOrEqual(clock.now()) },
        order: { opensAt: 'ASC' },
        take: AT_ONCE,
      }),
    );
    await eachByItself(due, ({ id }) => database.inTransaction((tx) => openVote(tx, id)));
  },
};

/** Freezes the roll and opens the vote, if the roll still is what the law demands; nothing happens when it was opened or called off in the meantime. */
export async function openVote(tx: Tx, id: string): Promise<void> {
  const vote = await lockVote(tx, id);
  if (vote.state !== 'announced' || clock.now() < vote.opensAt) return;
  const built = await buildRoll(tx, vote);
  const problems = Object.values(await findRollProblems(tx, vote, built));
  if (problems.length > 0) return callOffAtOpening(tx, vote, problems);
  const roll = await freezeRoll(tx, id, built.entries);
  const shards = Array.from({ length: turnoutShards }, (_, shard) => ({ voteId: id, shard, heads: 0, area: 0 }));
  await tx.insert(TurnoutShard, shards);
  await tx.update(Vote, { id }, { state: 'open', ...roll, envelopeKey: newToken() });
  await recordAudit(tx, null, 'vote.opened', id, roll);
  await notifyAboutVote(tx, vote, 'opened');
}

/** Its hour has come and its roll is no longer what the law demands: it does not wait for that, it is off. Who follows it hears why, and who has to put it right. */
async function callOffAtOpening(tx: Tx, vote: Vote, problems: readonly string[]): Promise<void> {
  const { id, title, motionId, madeById } = vote;
  const because = `到开始时间仍不符合规则（${problems.join('；')}）`;
  await tx.update(Vote, { id }, { state: 'called_off', calledOffBecause: because });
  await recordAudit(tx, null, 'vote.called_off', id, { because });
  await addStep(tx, motionId, { kind: 'vote', title: '表决已取消', note: because });
  await notifyAboutVote(tx, { ...vote, calledOffBecause: because }, 'called_off');

  const announced = await findTrail(tx, id, ['vote.announced']);
  const text = `“${title}”没有开始投票，表决已取消。${because}。办好以后，请重新发起表决。`;
  const makers = new Set([madeById, ...announced.flatMap(({ actorId }) => actorId ?? [])]);
  await notifyAll(tx, makers, { title: '表决没有开始', text, link: { kind: 'vote', id } });
}
