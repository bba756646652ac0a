import type { Reader } from '../../platform/database';
import { dayInChina } from '@yuanli/shared/china-time';
import { leavesIn } from '@yuanli/shared/hall/count-ballots';
import { hallLimits } from '@yuanli/shared/hall/hall-limits';
import type * as schema from '@yuanli/shared/hall/results.schema';
import { MoreThanOrEqual } from 'typeorm';
import type { Actor } from '../../platform/actor';
import { days } from '../../platform/clock';
import { PaperObjection } from '../casting/paper-objection.entity';
import { Paper } from '../casting/paper.entity';
import type { Vote } from '../votes/vote.entity';
import { presentVoteBrief } from '../votes/vote-brief.presenter';
import { findBallotAccess } from './ballot-readers';
import { loadClosedVote } from './load-closed-vote';
import { formatOtherwise, formatResult } from './format-result';

/** What came of a vote: both counts, the card it is judged by, and the seal. For everybody, and only after the close. */
export async function getResult(
  db: Reader,
  actor: Actor | null,
  { voteId }: { voteId: string },
): Promise<schema.GetResultAnswer> {
  const vote = await loadClosedVote(db, actor, voteId);
  const { kind, options, most, budget, rollHeads, rollArea, rollHash, tally, sqlTally, judgement, channels } = vote;
  const card = vote.frozenCard!;
  return {
    vote: presentVoteBrief(vote),
    question: { kind, options, most, budget },
    isNamed: vote.isNamed,
    invalidLeftOutBy: card.invalidLeftOutBy,
    otherwiseWords: formatOtherwise(vote),
    leaves: leavesIn(vote, vote.isNamed, tally!, card),
    roll: { heads: rollHeads, area: rollArea, hash: rollHash! },
    tally: tally!,
    sqlTally: sqlTally!,
    quorum: judgement!.quorum,
    options: judgement!.options.map((option, n) => ({
      ...option,
      label: kind === 'for_against' ? '赞成' : options[n]!,
    })),
    isPassed: judgement!.isPassed,
    words: formatResult(vote),
    uncheckedPapers: await db.countBy(Paper, { voteId, state: 'unchecked' }),
    objections: await countObjections(db, vote),
    channels: channels!,
    seal: {
      ballotsRoot: vote.ballotsRoot!,
      receiptsRoot: vote.receiptsRoot!,
      seal: vote.seal!,
      sealedAt: vote.sealedAt!,
    },
    disclosedUntil: disclosedUntil(vote.sealedAt!),
    ...(await findBallotAccess(db, actor, vote)),
  };
}

async function countObjections(db: Reader, { id: voteId, closesAt }: Pick<Vote, 'id' | 'closesAt'>) {
  const open = await db.countBy(PaperObjection, { voteId, outcome: 'open' });
  return {
    open,
    upheldTooLate: await db.countBy(PaperObjection, {
      voteId,
      outcome: 'upheld',
      decidedAt: MoreThanOrEqual(closesAt),
    }),
  };
}

/** Art. 34: decisions are published for at least fifteen days. */
export const disclosedUntil = (sealedAt: Date): string =>
  dayInChina(new Date(sealedAt.getTime() + days(hallLimits.disclosureDays)));
