import { randomInt } from 'node:crypto';
import { changePlain, type Tx, insertOnce } from '../../platform/database';
import { makeReceipt } from './make-receipt';
import { Turnout } from './turnout.entity';
import { turnoutShards } from './turnout-shards';

type Cast = Pick<Turnout, 'voteId' | 'entryId' | 'channel' | 'byId' | 'knownBy' | 'at'> &
  Partial<Pick<Turnout, 'voterDigest'>>;

/** The one lock of an entry, over all three channels, and of a voter by phone. Null: somebody was first; read the turnout again to see how. */
export async function recordTurnout(tx: Tx, cast: Cast): Promise<Turnout | null> {
  const turnout: Turnout = { voterDigest: null, ...cast, receipt: makeReceipt(), checkedById: null };
  if (!(await insertOnce(tx, Turnout, turnout))) return null;
  return turnout;
}

/** Counts an entry into the turnout (`by` 1), or out of it again (-1). */
export async function countTurnout(tx: Tx, voteId: string, area: number, by: 1 | -1): Promise<void> {
  await changePlain(
    tx,
    'UPDATE vote_turnout_shard SET heads = heads + ?, area = area + ? WHERE voteId = ? AND shard = ?',
    [by, by * area, voteId, randomInt(turnoutShards)],
  );
}
