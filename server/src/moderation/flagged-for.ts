import { Equal, In, IsNull, Not, Or, type FindOptionsWhere } from 'typeorm';
import { scopesOf, type Actor } from '../platform/actor';
import type { ModerationCheck } from './moderation-check.entity';

/** What `canDecide` allows, as a filter: flagged in the actor's community or grid, and not by the actor. */
export function flaggedFor(
  actor: Actor,
  more: FindOptionsWhere<ModerationCheck> = {},
): FindOptionsWhere<ModerationCheck>[] {
  const flagged: FindOptionsWhere<ModerationCheck> = {
    state: 'flagged',
    authorId: Or(IsNull(), Not(Equal(actor.personId))),
    ...more,
  };
  return [
    { ...flagged, communityId: In(scopesOf(actor, ['community_worker'])) },
    { ...flagged, gridId: In(scopesOf(actor, ['grid_worker'])) },
  ];
}
