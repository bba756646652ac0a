import { createHash } from 'node:crypto';
import type { RollEntry } from './roll-entry';
import type { VoteEntry } from './vote-entry.entity';

/** A frozen line with those who may vote for it: their digests, as the links keep them, so the hash names nobody. */
export type RollLine = Pick<VoteEntry, 'position' | 'label' | 'gridId' | 'area' | 'standsFor' | 'homeIds'> &
  Pick<RollEntry, 'knownBys'>;

/** One hash over the frozen roll: any line changed, dropped or added later gives another, and so does any change of who may vote for it. */
export function hashRoll(lines: Iterable<RollLine>): string {
  const hash = createHash('sha256');
  for (const { position, label, gridId, area, standsFor, homeIds, knownBys } of lines) {
    hash.update(`${JSON.stringify([position, label, gridId, area, standsFor, homeIds, [...knownBys].sort()])}\n`);
  }
  return hash.digest('hex');
}
