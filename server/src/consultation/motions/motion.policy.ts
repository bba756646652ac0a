import type { Role } from '@yuanli/shared/identity/roles';
import { partyNames, type Party } from '@yuanli/shared/consultation/motion-stages';
import { holds, type Actor } from '../../platform/actor';
import type { Motion } from './motion.entity';

/** Who may see and do what with a motion. Pure: everything asked is in the actor and the row. */

type Asking = Actor | null;
type Placed = Pick<Motion, 'communityId'>;

/** The workers of the community run its motions. */
export const canRunMotion = (actor: Asking, { communityId }: Placed): boolean => holds(actor, ['community_worker'], [communityId]);

/** Words nobody has checked yet are read only by those who run it. */
export const canSeeMotion = (actor: Asking, motion: Pick<Motion, 'communityId' | 'isShown'>): boolean => motion.isShown || canRunMotion(actor, motion);

/** Reasons and concerns are gathered until it is decided. */
export const isTalkedThrough = ({ stage }: Pick<Motion, 'stage'>): boolean => stage === 'gathering' || stage === 'deliberating';

/** Who speaks in the name of whom; the worker of the community also for those who hand in their position on paper. */
const speakers: Record<Party, readonly Role[]> = {
  party_organisation: ['community_worker'],
  residents_committee: ['community_worker', 'committee_member'],
  property_company: ['community_worker', 'property_manager'],
  owners_committee: ['community_worker', 'owners_committee_member'],
  stationed_unit: ['community_worker', 'organisation_member'],
  social_organisation: ['community_worker', 'social_organisation_member'],
};

export const partiesOf = (actor: Asking, { communityId, isArchived }: Pick<Motion, 'communityId' | 'isArchived'>): Party[] =>
  isArchived ? [] : partyNames.filter((party) => holds(actor, speakers[party], [communityId]));
