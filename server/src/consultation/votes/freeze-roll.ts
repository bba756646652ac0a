import type { Tx } from '../../platform/database';
import { sha256 } from '../../platform/crypto';
import { newId } from '../../platform/new-id';
import { buildRoll } from './build-roll';
import { hashRoll } from './hash-roll';
import { VoteEntry } from './vote-entry.entity';
import { VoteLink } from './vote-link.entity';
import type { Vote } from './vote.entity';

/** Rows that fit into one statement of either database. */
const CHUNK = 500;

/** Writes the roll down as it is at this moment: who moves in or out later changes nothing of this vote. */
export async function freezeRoll(tx: Tx, vote: Vote): Promise<Pick<Vote, 'rollHeads' | 'rollArea' | 'rollHash'>> {
  const roll = await buildRoll(tx, vote);
  const entries: VoteEntry[] = [];
  const links: VoteLink[] = [];
  for (const [position, { label, gridId, area, standsFor, knownBys }] of roll.entries()) {
    const id = newId();
    entries.push({ id, voteId: vote.id, position, label, gridId, area, standsFor: sha256([...standsFor].sort().join('\n')) });
    for (const knownBy of knownBys) links.push({ voteId: vote.id, knownBy, entryId: id });
  }
  for (let from = 0; from < entries.length; from += CHUNK) await tx.insert(VoteEntry, entries.slice(from, from + CHUNK));
  for (let from = 0; from < links.length; from += CHUNK) await tx.insert(VoteLink, links.slice(from, from + CHUNK));
  return { rollHeads: entries.length, rollArea: entries.reduce((sum, { area }) => sum + area, 0), rollHash: hashRoll(entries) };
}
