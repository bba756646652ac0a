import type { Actor } from '../../platform/actor';
import type { Tx } from '../../platform/database';
import { getCourtyard } from '../../places';
import { becomeMember } from './become-member';
import { matchRoll } from '../verification/match-roll';
import { Person } from '../people/person.entity';

/** Anyone may join a courtyard with one tap; joining again only turns the eyes to it. */
export async function joinCourtyard(tx: Tx, actor: Actor, { courtyardId }: { courtyardId: string }): Promise<void> {
  await getCourtyard(tx, courtyardId);
  await becomeMember(tx, actor, actor.personId, courtyardId);
  await tx.update(Person, { id: actor.personId }, { currentCourtyardId: courtyardId });
  await matchRoll(tx, actor);
}
