import type { z } from 'zod';
import type * as schema from '@yuanli/shared/hall/ideas.schema';
import { presentPicture } from '../../pictures';
import type { Actor } from '../../platform/actor';
import { clock } from '../../platform/clock';
import { canRunMotion } from '../motions/motion.policy';
import type { Idea } from './idea.entity';
import {
  abilities,
  canReadReason,
  isAnswerBeingChecked,
  isAuthor,
  isIdeaOverdue,
  isOpenForSupport,
} from './idea.policy';

export type IdeaAnswer = z.input<typeof schema.idea>;
export type IdeaCard = schema.FindIdeasAnswer['items'][number];

export const presentIdeaCard = (idea: Idea, courtyardName: string): IdeaCard => ({
  id: idea.id,
  title: idea.title,
  courtyardName,
  place: idea.place,
  status: idea.status,
  supporters: idea.supporters,
  supportNeeded: idea.supportNeeded,
  supportUntil: idea.supportUntil,
  answerDueAt: idea.answerDueAt,
  isOverdue: isIdeaOverdue(idea, clock.now()),
  thumbUrl: idea.pictureIds[0] ? presentPicture(idea.pictureIds[0]).thumbUrl : null,
  at: idea.madeAt,
});

/** How far the answer has come, for those who give it. */
export const presentAnswerSoFar = (idea: Idea): Pick<IdeaAnswer, 'isAnswerBeingChecked' | 'answerRefusedBecause'> => ({
  isAnswerBeingChecked: isAnswerBeingChecked(idea),
  answerRefusedBecause: idea.status === 'supported' ? idea.answerRefusedBecause : null,
});

/** What is around an idea, as read from the database for this viewer. */
export interface IdeaStory {
  idea: Idea;
  courtyardName: string;
  names: ReadonlyMap<string, string>;
  isSupported: boolean;
  /** What keeps this viewer from standing behind it, besides that it is over. */
  obstacle: string | null;
  /** Everybody reads the motion it became. */
  isMotionShown: boolean;
}

export function presentIdea(
  { idea, courtyardName, names, isSupported, obstacle, isMotionShown }: IdeaStory,
  actor: Actor | null,
): IdeaAnswer {
  const isOpen = isOpenForSupport(idea, clock.now());
  const mayRead = canReadReason(actor, idea);
  const because = isSupported ? null : isOpen ? obstacle : '这个金点子现在不能附议了';
  return {
    ...presentIdeaCard(idea, courtyardName),
    communityId: idea.communityId,
    story: idea.story,
    pictures: idea.pictureIds.map(presentPicture),
    authorName: names.get(idea.authorId) ?? '一位邻居',
    isMine: isAuthor(actor, idea),
    isSupported,
    reason: mayRead ? idea.reason : null,
    answeredBy: mayRead && idea.answeredById ? (names.get(idea.answeredById) ?? null) : null,
    ...(canRunMotion(actor, idea)
      ? presentAnswerSoFar(idea)
      : { isAnswerBeingChecked: false, answerRefusedBecause: null }),
    motionId: isMotionShown ? idea.motionId : null,
    can: { ...abilities(actor, idea), support: !isSupported && because === null },
    cannotSupportBecause: because,
  };
}
