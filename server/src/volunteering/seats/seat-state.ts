import type { SeatState } from '@yuanli/shared/volunteering/seat-states';
import type { Hold } from '../../holds';
import type { Seat, SeatEnding } from './seat.entity';

const ENDED: Record<SeatEnding, SeatState> = {
  given_back: 'released',
  given_back_late: 'cancelled_late',
  offer_ran_out: 'released',
  shift_cancelled: 'shift_cancelled',
  left: 'released',
};

type Held = Pick<Hold, 'state' | 'expiresAt'>;

/** What became of a sign-up, from the seat and its hold. Nobody waits, nor answers, once the shift has begun. */
export function stateOf(
  { ending, startsAt, endsAt }: Pick<Seat, 'ending' | 'startsAt' | 'endsAt'>,
  { state, expiresAt }: Held,
  now: Date,
): SeatState {
  if (ending !== null) return ENDED[ending];
  if (state === 'held' || state === 'used') return now < endsAt ? 'seated' : 'done';
  if (now >= startsAt || state === 'released') return 'released';
  if (state === 'waiting') return 'waiting';
  return expiresAt === null || now < expiresAt ? 'offered' : 'released';
}
