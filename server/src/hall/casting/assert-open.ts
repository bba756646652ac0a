import type { SpokenCode } from '@yuanli/shared/identity/who-may';
import { clock } from '../../platform/clock';
import { Refusal } from '../../platform/refusal';
import type { Vote } from '../votes/vote.entity';

type When = Pick<Vote, 'state' | 'opensAt' | 'closesAt'>;

/** By the server's clock, asked while the vote's row is held: nothing counts after the second, whether or not the close has run yet. */
export function assertOpen(vote: When): void {
  const because = findNotOpen(vote);
  if (because) throw new Refusal(because);
}

export const isOpen = (vote: When): boolean => findNotOpen(vote) === null;

function findNotOpen({ state, opensAt, closesAt }: When): SpokenCode | null {
  const now = clock.now();
  if (state === 'called_off') return 'vote.called_off';
  if (state === 'counting' || state === 'closed' || now >= closesAt) return 'vote.closed';
  return state !== 'open' || now < opensAt ? 'vote.not_open_yet' : null;
}
