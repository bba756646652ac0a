import type { ideaEndpoints } from '@yuanli/shared/hall/ideas.endpoints';
import type { motionEndpoints } from '@yuanli/shared/hall/motions.endpoints';
import type { AnswerOf } from '../../platform/net/endpoint-types';

export type IdeaCardData = AnswerOf<typeof ideaEndpoints.findIdeas>['items'][number];
export type IdeaData = AnswerOf<typeof ideaEndpoints.getIdea>;
export type MotionCardData = AnswerOf<typeof motionEndpoints.findMotions>['items'][number];
export type MotionData = AnswerOf<typeof motionEndpoints.getMotion>;
export type MotionStepData = MotionData['steps'][number];
export type EvaluationData = AnswerOf<typeof motionEndpoints.findEvaluations>['items'][number];
export type OpinionData = AnswerOf<typeof motionEndpoints.findOpinions>['items'][number];

export interface IdeaPartProps {
  idea: IdeaData;
  reload: () => Promise<void>;
}

export interface MotionPartProps {
  motion: MotionData;
  reload: () => Promise<void>;
}
