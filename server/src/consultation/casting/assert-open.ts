import { clock } from '../../platform/clock';
import { Refusal } from '../../platform/refusal';
import type { Vote } from '../votes/vote.entity';

/** By the server's clock, asked while the vote's row is held: nothing counts after the second, whether or not the close has run yet. */
export function assertOpen({ state, opensAt, closesAt }: Pick<Vote, 'state' | 'opensAt' | 'closesAt'>): void {
  const now = clock.now();
  if (state === 'called_off') throw new Refusal('vote.called_off');
  if (state === 'counting' || state === 'closed' || now >= closesAt) throw new Refusal('vote.closed');
  if (state !== 'open' || now < opensAt) throw new Refusal('vote.not_open_yet');
}
