import { selectPlain, type Tx } from '../../platform/database';
import type { Vote } from '../votes/vote.entity';

/** How those who voted did it. */
export async function countChannels(db: Tx, voteId: string): Promise<NonNullable<Vote['channels']>> {
  const rows = await selectPlain<{ channel: keyof NonNullable<Vote['channels']>; heads: string | number }>(
    db,
    'SELECT channel, COUNT(*) AS heads FROM vote_turnout WHERE voteId = ? GROUP BY channel',
    [voteId],
  );
  return {
    phone: 0,
    paper: 0,
    doorstep: 0,
    ...Object.fromEntries(rows.map(({ channel, heads }) => [channel, Number(heads)])),
  };
}
