import { LessThanOrEqual } from 'typeorm';
import { recordAudit } from '../../platform/audit';
import { clock } from '../../platform/clock';
import { newToken } from '../../platform/crypto';
import type { Tx } from '../../platform/database';
import { eachByItself, type PromptJob } from '../../platform/jobs';
import { lockVote } from '../casting/lock-vote';
import { turnoutShards } from '../casting/turnout-shards';
import { TurnoutShard } from '../casting/turnout-shard.entity';
import { buildRoll } from './build-roll';
import { callOffAtOpening } from './call-off-at-opening';
import { findRollProblems } from './find-roll-problems';
import { freezeRoll } from './freeze-roll';
import { tellOfVote } from './tell-of-vote';
import { Vote } from './vote.entity';

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
  await tellOfVote(tx, vote, 'opened');
}
