import { clock } from '../../platform/clock';
import type { Vote, VoteState } from './vote.entity';

/** The vote ends by the clock, also before the job has come round to count it. */
export const voteStateNow = ({ state, closesAt }: Pick<Vote, 'state' | 'closesAt'>): VoteState =>
  state === 'open' && clock.now() >= closesAt ? 'counting' : state;
