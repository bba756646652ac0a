import { Person } from '../../identity';
import type { Actor } from '../../platform/actor';
import type { Tx } from '../../platform/database';
import { findLinkedEntry } from '../votes/find-linked-entry';
import type { VoteEntry } from '../votes/vote-entry.entity';

/** Is this the line of the worker or of somebody the worker lives with? By what the roll knows them by, and by the homes it names. */
export async function isOfOwnHome(db: Tx, actor: Actor, { id, voteId, homeIds }: VoteEntry): Promise<boolean> {
  if (await findLinkedEntry(db, actor, voteId, id)) return true;
  const { householdId } = await db.findOneOrFail(Person, {
    select: { id: true, householdId: true },
    where: { id: actor.personId },
  });
  return householdId !== null && homeIds.includes(householdId);
}
