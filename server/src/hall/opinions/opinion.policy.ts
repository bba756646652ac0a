import type { OpinionState } from '@yuanli/shared/hall/motion-stages';
import type { Actor } from '../../platform/actor';
import { canRunMotion } from '../motions/motion.policy';
import type { Opinion } from './opinion.entity';
import type { Position } from './position.entity';

/** Who may see and do what with an opinion. Pure: everything asked is in the actor and the row. */

type Asking = Actor | null;

/** What was taken away in front of everybody keeps its place. */
export const withdrawable: readonly OpinionState[] = ['checking', 'refused', 'shown'];

export const isAuthor = (actor: Asking, { authorId }: Pick<Opinion, 'authorId'>): boolean =>
  actor?.personId === authorId;

/** Before it is checked only its author reads it; what was taken away stays as a line without its words. */
export const canSeeOpinion = (actor: Asking, opinion: Pick<Opinion, 'authorId' | 'state'>): boolean =>
  opinion.state === 'shown' ||
  opinion.state === 'removed' ||
  (isAuthor(actor, opinion) && opinion.state !== 'withdrawn');

/** By one of the published rules, and with a reason; nobody judges their own words. */
export const canRemove = (actor: Asking, opinion: Pick<Opinion, 'authorId' | 'communityId' | 'state'>): boolean =>
  opinion.state === 'shown' && canRunMotion(actor, opinion) && !isAuthor(actor, opinion);

/** About what a party says by name, as long as it stands there; nobody about their own words. */
export const canComplainAboutPosition = (
  actor: Asking,
  { byId, removedBecause }: Pick<Position, 'byId' | 'removedBecause'>,
): boolean => actor !== null && actor.personId !== byId && removedBecause === null;
