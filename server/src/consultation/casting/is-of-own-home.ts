import { Person } from '../../identity';
import { findHouseholdPlaces } from '../../places';
import type { Actor } from '../../platform/actor';
import type { Tx } from '../../platform/database';
import { findLinkedEntry } from '../votes/find-linked-entry';
import type { VoteEntry } from '../votes/vote-entry.entity';

/** Is this the line of the worker or of somebody the worker lives with? By what the roll knows them by, and by the door that it names. */
export async function isOfOwnHome(db: Tx, actor: Actor, entry: VoteEntry): Promise<boolean> {
  if (await findLinkedEntry(db, actor, entry.voteId, entry.id)) return true;
  const { householdId } = await db.findOneOrFail(Person, { select: { id: true, householdId: true }, where: { id: actor.personId } });
  const home = householdId ? (await findHouseholdPlaces(db, [householdId])).get(householdId) : undefined;
  return home !== undefined && home.gridId === entry.gridId && doorsOf(entry).some((door) => door.endsWith(home.fullLabel));
}

/** 石榴院2号楼3单元501（第1人） and 居民代表（石榴院2号楼3单元501） name one door, an owner's line up to eight. */
const doorsOf = ({ label }: VoteEntry): string[] => label.split(/[、（）]|等\d+套$/);
