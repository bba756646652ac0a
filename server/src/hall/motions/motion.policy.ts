import type { Role } from '@yuanli/shared/identity/roles';
import { partyNames, type Party } from '@yuanli/shared/hall/motion-stages';
import { hasRole, type Actor } from '../../platform/actor';
import type { Motion } from './motion.entity';

/** Who may see and do what with a motion. Pure: everything asked is in the actor and the row. */

type Asking = Actor | null;
type Placed = Pick<Motion, 'communityId'>;

/** The workers of the community run its motions. */
export const canRunMotion = (actor: Asking, { communityId }: Placed): boolean =>
  hasRole(actor, ['community_worker'], [communityId]);

/** Words nobody has checked yet are read only by those who run it. */
export const canSeeMotion = (actor: Asking, motion: Pick<Motion, 'communityId' | 'isShown'>): boolean =>
  motion.isShown || canRunMotion(actor, motion);

/** Reasons and concerns are gathered until it is decided. */
export const isTalkedThrough = ({ stage }: Pick<Motion, 'stage'>): boolean =>
  stage === 'gathering' || stage === 'deliberating';

/** Who speaks in whose name. */
const speakers: Record<Party, readonly Role[]> = {
  party_organisation: ['community_worker'],
  residents_committee: ['community_worker', 'committee_member'],
  property_company: ['property_manager'],
  owners_committee: ['owners_committee_member'],
  stationed_unit: ['organisation_member'],
  social_organisation: ['social_organisation_member'],
};

export const speaksFor = (actor: Asking, party: Party, { communityId }: Placed): boolean =>
  hasRole(actor, speakers[party], [communityId]);

/** The worker of the community also enters what a party hands in on paper. */
export const partiesOf = (actor: Asking, motion: Pick<Motion, 'communityId' | 'isArchived'>): Party[] =>
  motion.isArchived ? [] : partyNames.filter((party) => speaksFor(actor, party, motion) || canRunMotion(actor, motion));
