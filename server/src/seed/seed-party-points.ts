import { addBranchMember } from '../party-points/branch-members';
import { addEntry } from '../party-points/entries';
import { appointBookKeeper } from '../party-points/book-keepers';
import { makeBranch } from '../party-points/make-branch';
import { thisMonth } from '../party-points/book-months';
import type { Tx } from '../platform/database';
import { demoBranch, demoBranchLines } from './data/branch';
import { demoPeople } from './data/people';
import type { DemoActors } from './appoint-demo-staff';
import type { Happening } from './happening';
import type { DemoPlaces } from './make-demo-places';
import { momentOf } from './moment-of';

/** A branch whose keepers write on the pages of its members, each line in its month. */
export function seedPartyPoints(tx: Tx, actors: DemoActors, { communities }: DemoPlaces, today: Date): Happening[] {
  const worker = actors.community_worker;
  const { community, name, members, keepers } = demoBranch;
  let branchId = '';
  const begin = async () => {
    ({ id: branchId } = await makeBranch(tx, worker, { communityId: communities.get(community)!, name }));
    for (const member of members) await addBranchMember(tx, worker, { branchId, phone: demoPeople[member].phone! });
    for (const keeper of keepers) await appointBookKeeper(tx, worker, { branchId, phone: demoPeople[keeper].phone! });
  };
  return [
    { at: momentOf([60, '10:00'], today), happen: begin },
    ...demoBranchLines.map(({ when, by, member, ...line }) => ({
      at: momentOf(when, today),
      happen: async () =>
        void (await addEntry(tx, actors[by], {
          ...line,
          branchId,
          personId: actors[member].personId,
          month: thisMonth(),
        })),
    })),
  ];
}
