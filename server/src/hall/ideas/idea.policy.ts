import type { IdeaState } from '@yuanli/shared/hall/motion-stages';
import type { Actor } from '../../platform/actor';
import { canRunMotion } from '../motions/motion.policy';
import type { Idea } from './idea.entity';

/** Who may see and do what with an idea. Pure: everything asked is in the actor and the row. */

type Asking = Actor | null;

const publicStates: readonly IdeaState[] = ['gathering_support', 'supported', 'motion', 'declined', 'lapsed'];

/** What people can read can be taken down; with what became a motion its motion is. */
export const complainable: readonly IdeaState[] = ['gathering_support', 'supported', 'motion', 'declined', 'lapsed'];

export const isAuthor = (actor: Asking, { authorId }: Idea): boolean => actor?.personId === authorId;

/** Content safety has let it through, and nobody took it back or down. */
export const isPublicIdea = ({ status }: Pick<Idea, 'status'>): boolean => publicStates.includes(status);

/** Before content safety has let it through nobody sees an idea but who wrote it; what was taken down also the staff. */
export const canSeeIdea = (actor: Asking, idea: Idea): boolean =>
  isAuthor(actor, idea) || isPublicIdea(idea) || (idea.status === 'taken_down' && canRunMotion(actor, idea));

/** An answer was given, and is read by others when its reason has been checked; till then the idea counts as unanswered. */
export const isAnswerBeingChecked = ({ status, checkId }: Idea): boolean => status === 'supported' && checkId !== null;

/** Waits for an answer: for the first one, or for other words than those that were refused. */
export const waitsForAnswer = (idea: Idea): boolean => idea.status === 'supported' && !isAnswerBeingChecked(idea);

/** Neighbours may still stand behind it; enough of them is no reason to send others away. */
export const isOpenForSupport = ({ status, supportUntil }: Idea, now: Date): boolean =>
  status === 'supported' || (status === 'gathering_support' && now < supportUntil);

export const isIdeaOverdue = ({ status, answerDueAt }: Idea, now: Date): boolean =>
  status === 'supported' && answerDueAt !== null && now > answerDueAt;

/** The words of staff, too, are read by others when they have been checked. */
export const canReadReason = (actor: Asking, idea: Idea): boolean => idea.checkId === null || canRunMotion(actor, idea);

export const abilities = (actor: Asking, idea: Idea) => ({
  withdraw: isAuthor(actor, idea) && (idea.status === 'checking' || idea.status === 'gathering_support'),
  decide: canRunMotion(actor, idea) && !isAuthor(actor, idea) && waitsForAnswer(idea),
  complain: actor !== null && !isAuthor(actor, idea) && complainable.includes(idea.status),
});
