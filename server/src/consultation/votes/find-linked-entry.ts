import type { Actor } from '../../platform/actor';
import type { Tx } from '../../platform/database';
import { knownBysOf } from './known-bys-of';
import { VoteEntry } from './vote-entry.entity';
import { VoteLink } from './vote-link.entity';

/** The line of the frozen roll, if this person may vote for it; null otherwise. */
export async function findLinkedEntry(db: Tx, actor: Actor, voteId: string, entryId: string): Promise<VoteEntry | null> {
  const knownBys = await knownBysOf(db, actor.personId);
  return db
    .createQueryBuilder(VoteEntry, 'entry')
    .innerJoin(VoteLink, 'link', 'link.voteId = entry.voteId AND link.entryId = entry.id')
    .where('entry.id = :entryId AND entry.voteId = :voteId AND link.knownBy IN (:...knownBys)', { entryId, voteId, knownBys })
    .getOne();
}
