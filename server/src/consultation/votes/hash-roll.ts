import { createHash } from 'node:crypto';
import type { VoteEntry } from './vote-entry.entity';

/** One hash over the frozen roll: any line changed, dropped or added later gives another. */
export function hashRoll(entries: Iterable<Pick<VoteEntry, 'position' | 'label' | 'area' | 'standsFor'>>): string {
  const hash = createHash('sha256');
  for (const { position, label, area, standsFor } of entries) hash.update(`${JSON.stringify([position, label, area, standsFor])}\n`);
  return hash.digest('hex');
}
