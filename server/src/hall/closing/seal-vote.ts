import { isDeepStrictEqual } from 'node:util';
import type { Tally } from '@yuanli/shared/hall/count-ballots';
import { judgeVote } from '@yuanli/shared/hall/judge-vote';
import { merkleRoot } from '@yuanli/shared/hall/merkle';
import { sealOf } from '@yuanli/shared/hall/seal';
import { recordAudit } from '../../platform/audit';
import { clock } from '../../platform/clock';
import type { Tx } from '../../platform/database';
import { lockVote } from '../casting/lock-vote';
import { addStep } from '../motions/add-step';
import { notifyAboutVote } from '../votes/notify-about-vote';
import { Vote } from '../votes/vote.entity';
import { countBySql } from './count-by-sql';
import { countChannels } from './count-channels';
import { CountStopped } from './count-stopped';
import { findRollProblem } from './find-roll-problem';
import { findTurnoutProblem } from './find-turnout-problem';
import { eraseVoters } from './erase-voters';
import { markOf } from './mark-of';
import { findReceiptLeaves, recount, type Recount } from './recount';
import { formatResult } from './format-result';

/** Counts what was opened, twice; judges it by the card as it was frozen; seals it; and destroys the key of the envelopes. */
export async function sealVote(tx: Tx, id: string): Promise<void> {
  const vote = await lockVote(tx, id);
  if (vote.state !== 'counting') return;
  const { leaves } = await findReceiptLeaves(tx, id);
  const counted = await recount(tx, vote);
  const sqlTally = await countBySql(tx, vote);
  const problem =
    (await findRollProblem(tx, vote)) ??
    (await findTurnoutProblem(tx, id)) ??
    findProblem(vote, counted, leaves.length) ??
    findDifference(counted, sqlTally);
  if (problem) throw new CountStopped(problem);

  const { tally, ballots, ballotsRoot } = counted;
  const roots = { ballotsRoot, receiptsRoot: merkleRoot(leaves) };
  const seal = sealOf({ voteId: id, rollHash: vote.rollHash!, ballots, ...roots });
  const sealedAt = clock.now();
  const sealed = {
    ...roots,
    ...{
      state: 'closed' as const,
      tally,
      sqlTally,
      seal,
      sealedAt,
      sealLookedAt: sealedAt,
      envelopeKey: null,
      countStoppedAt: null,
    },
    judgement: judgeVote(vote.frozenCard!, { heads: vote.rollHeads, area: vote.rollArea }, tally),
    channels: await countChannels(tx, id),
  };
  await tx.update(Vote, { id }, sealed);
  await eraseVoters(tx, id);
  await recordAudit(tx, null, 'vote.sealed', id, { seal, ballots });
  await addStep(tx, vote.motionId, { kind: 'vote', title: formatResult({ ...vote, ...sealed }) });
  await notifyAboutVote(tx, { ...vote, ...sealed }, 'closed');
}

/** One ballot for each who voted, as it was opened: else somebody has been at the tables. */
function findProblem(vote: Vote, counted: Recount, receipts: number): string | null {
  const { opened, toOpen } = vote;
  const { ballots, wrong } = counted;
  if (opened !== toOpen || ballots !== toOpen || receipts !== toOpen)
    return `${receipts} voted, ${opened} envelopes were opened of ${toOpen}, and there are ${ballots} ballots`;
  return wrong === 0 && markOf(vote, vote.openedMark, []) === counted.openedMark
    ? null
    : 'a ballot is not as it was opened';
}

/** Two counts that share no code and differ: one of them is wrong, and nobody knows which. */
const findDifference = ({ tally }: Recount, sqlTally: Tally): string | null =>
  isDeepStrictEqual(tally, sqlTally) ? null : 'the two counts of the ballots differ';
