import type { VoteEntry } from '../votes/vote-entry.entity';
import type { Turnout } from './turnout.entity';

/** A line of the roll for those who collect papers and knock at doors: a room, and whether it has voted. */
export const presentEntry = (
  { id, label, area }: Pick<VoteEntry, 'id' | 'label' | 'area'>,
  channel: Turnout['channel'] | null,
) => ({
  entryId: id,
  label,
  areaHundredths: area > 0 ? area : null,
  state: channel ?? ('not_voted' as const),
});
