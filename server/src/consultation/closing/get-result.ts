import { hallLimits } from '@yuanli/shared/consultation/hall-limits';
import type * as schema from '@yuanli/shared/consultation/votes.schema';
import { IsNull } from 'typeorm';
import type { z } from 'zod';
import type { Actor } from '../../platform/actor';
import { days } from '../../platform/clock';
import { dayInChina } from '../../platform/day-in-china';
import type { Tx } from '../../platform/database';
import { Paper } from '../casting/paper.entity';
import { presentVoteBrief } from '../votes/vote-brief.presenter';
import { loadClosedVote } from './load-closed-vote';
import { sayResult } from './say-result';

/** What came of a vote: both counts, the card it is judged by, and the seal. For everybody, and only after the close. */
export async function getResult(db: Tx, actor: Actor | null, { voteId }: { voteId: string }): Promise<z.input<typeof schema.getResult.out>> {
  const vote = await loadClosedVote(db, actor, voteId);
  const { kind, options, most, budget, rollHeads, rollArea, rollHash, tally, sqlTally, judgement, channels } = vote;
  return {
    vote: presentVoteBrief(vote),
    question: { kind, options, most, budget },
    roll: { heads: rollHeads, area: rollArea, hash: rollHash! },
    tally: tally!,
    sqlTally: sqlTally!,
    quorum: judgement!.quorum,
    options: judgement!.options.map((option, n) => ({ ...option, label: kind === 'for_against' ? '赞成' : options[n]! })),
    isPassed: judgement!.isPassed,
    words: sayResult(vote),
    uncheckedPapers: await db.countBy(Paper, { voteId, state: 'struck', checkedAt: IsNull() }),
    channels: channels!,
    seal: { ballotsRoot: vote.ballotsRoot!, receiptsRoot: vote.receiptsRoot!, seal: vote.seal!, sealedAt: vote.sealedAt! },
    disclosedUntil: disclosedUntil(vote.sealedAt!),
  };
}

/** Art. 34: decisions are published for at least fifteen days. */
export const disclosedUntil = (sealedAt: Date): string => dayInChina(new Date(sealedAt.getTime() + days(hallLimits.disclosureDays)));
