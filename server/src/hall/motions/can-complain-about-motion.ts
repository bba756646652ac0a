import type { Actor } from '../../platform/actor';
import type { Motion } from './motion.entity';

type Written = Pick<Motion, 'isShown' | 'takenDownBecause' | 'madeById' | 'proposerId'>;

/** About words everybody reads, and not about one's own. */
export const canComplainAboutMotion = (
  actor: Actor | null,
  { isShown, takenDownBecause, madeById, proposerId }: Written,
): boolean =>
  actor !== null &&
  isShown &&
  takenDownBecause === null &&
  actor.personId !== madeById &&
  actor.personId !== proposerId;
