import { In, IsNull, Not } from 'typeorm';
import type { z } from 'zod';
import type * as schema from '@yuanli/shared/party-points/party-points.schema';
import { findPlaceNames } from '../places';
import type { Actor } from '../platform/actor';
import { clock } from '../platform/clock';
import type { Tx } from '../platform/database';
import { BookKeeper } from './book-keeper.entity';
import { byName } from './by-name';
import { canKeepBook } from './party-points.policy';
import { PartyBranch } from './party-branch.entity';

/** The branches whose book I keep. */
export async function findMyBranches(db: Tx, actor: Actor): Promise<z.input<typeof schema.findMyBranches.out>> {
  const posts = await db.findBy(BookKeeper, { personId: actor.personId, liveKey: Not(IsNull()) });
  const branches = await db.findBy(PartyBranch, { id: In(posts.map(({ branchId }) => branchId)) });
  const postIn = (branch: PartyBranch) => posts.find(({ branchId }) => branchId === branch.id) ?? null;
  const kept = branches.filter((branch) => canKeepBook(actor, branch, postIn(branch), clock.now()));
  const communities = await findPlaceNames(
    db,
    kept.map(({ communityId }) => communityId),
  );
  return {
    items: kept
      .map(({ id, name, communityId }) => ({ id, name, communityName: communities.get(communityId) ?? '' }))
      .sort(byName),
  };
}
