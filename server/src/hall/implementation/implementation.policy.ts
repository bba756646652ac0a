import type { Actor } from '../../platform/actor';
import type { Motion } from '../motions/motion.entity';
import { canRunMotion } from '../motions/motion.policy';
import type { Evaluation } from './evaluation.entity';

/** Who may say what about a motion that was decided. Pure: everything asked is in the actor and the row. */

type Asking = Actor | null;

/** What is done is told while it is done; once it is judged it is over, or it is taken up again. */
export const isCarriedOut = ({ stage }: Pick<Motion, 'stage'>): boolean => stage === 'carrying_out';

export const canReportProgress = (actor: Asking, motion: Pick<Motion, 'communityId' | 'stage'>): boolean =>
  canRunMotion(actor, motion) && isCarriedOut(motion);

/** About the words of a neighbour, as long as they stand there. */
export const canComplainAboutEvaluation = (
  actor: Asking,
  { personId, isShown, reason }: Pick<Evaluation, 'personId' | 'isShown' | 'reason'>,
): boolean => actor !== null && actor.personId !== personId && isShown && reason !== null;
