import { isDeepStrictEqual } from 'node:util';
import { judgeVote } from '@yuanli/shared/hall/judge-vote';
import { merkleRoot } from '@yuanli/shared/hall/merkle';
import { sealOf } from '@yuanli/shared/hall/seal';
import { findTrail } from '../../platform/audit';
import type { Tx } from '../../platform/database';
import type { Vote } from '../votes/vote.entity';
import { countBySql } from './count-by-sql';
import { countChannels } from './count-channels';
import { findRollProblem } from './find-roll-problem';
import { findTurnoutProblem } from './find-turnout-problem';
import { markOf } from './mark-of';
import { findReceiptLeaves, recount } from './recount';

/** Works everything that was sealed out once more, from what is stored now. Answers what does not match: nothing, when nobody has touched it. */
export async function verifySeal(db: Tx, vote: Vote): Promise<string[]> {
  const { id, rollHash, rollHeads, rollArea, frozenCard } = vote;
  const counted = await recount(db, vote);
  const { leaves } = await findReceiptLeaves(db, id);
  const roots = { ballotsRoot: counted.ballotsRoot, receiptsRoot: merkleRoot(leaves) };
  const trail = await findTrail(db, id, ['vote.sealed']);
  const matches: Record<string, boolean> = {
    roll: (await findRollProblem(db, vote)) === null,
    turnout: (await findTurnoutProblem(db, id)) === null,
    ballots:
      counted.wrong === 0 &&
      roots.ballotsRoot === vote.ballotsRoot &&
      counted.openedMark === markOf(vote, vote.openedMark, []),
    receipts: roots.receiptsRoot === vote.receiptsRoot,
    'one ballot for each who voted': counted.ballots === leaves.length && counted.ballots === vote.toOpen,
    seal: sealOf({ voteId: id, rollHash: rollHash!, ballots: counted.ballots, ...roots }) === vote.seal,
    'seal in the trail': trail.length === 1 && trail[0]!.detail['seal'] === vote.seal,
    tally: isDeepStrictEqual(vote.tally, counted.tally),
    'tally by SQL':
      isDeepStrictEqual(vote.sqlTally, await countBySql(db, vote)) && isDeepStrictEqual(vote.sqlTally, vote.tally),
    judgement: isDeepStrictEqual(
      vote.judgement,
      judgeVote(frozenCard!, { heads: rollHeads, area: rollArea }, counted.tally),
    ),
    channels: isDeepStrictEqual(vote.channels, await countChannels(db, id)),
    'destroyed key': vote.envelopeKey === null,
  };
  return Object.keys(matches).filter((what) => !matches[what]);
}
