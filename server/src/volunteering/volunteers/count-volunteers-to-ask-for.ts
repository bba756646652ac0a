import { MoreThan } from 'typeorm';
import { scopesOf, type Actor } from '../../platform/actor';
import { clock } from '../../platform/clock';
import { countUpTo, type Tx } from '../../platform/database';
import { Volunteer } from './volunteer.entity';

/** For how many minors I still have to speak with a guardian, counted no further than `most`. */
export async function countVolunteersToAskFor(db: Tx, actor: Actor, most = 99): Promise<number> {
  const communityIds = [...new Set(scopesOf(actor, ['community_worker']))];
  const where = communityIds.map((communityId) => ({
    communityId,
    isGuardianAwaited: true,
    adultOn: MoreThan(clock.now()),
  }));
  return where.length === 0 ? 0 : countUpTo(db, Volunteer, where, most);
}
