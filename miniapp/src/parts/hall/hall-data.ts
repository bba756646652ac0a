import type { ideaEndpoints } from '@yuanli/shared/hall/ideas.endpoints';
import type { motionEndpoints } from '@yuanli/shared/hall/motions.endpoints';
import type { Endpoint } from '@yuanli/shared/endpoint';

type AnswerOf<E> = E extends Endpoint<infer _In, infer Out> ? Out : never;

export type IdeaCardData = AnswerOf<typeof ideaEndpoints.findIdeas>['items'][number];
export type IdeaData = AnswerOf<typeof ideaEndpoints.getIdea>;
export type MotionCardData = AnswerOf<typeof motionEndpoints.findMotions>['items'][number];
export type MotionData = AnswerOf<typeof motionEndpoints.getMotion>;
export type MotionStepData = MotionData['steps'][number];
export type EvaluationData = AnswerOf<typeof motionEndpoints.findEvaluations>['items'][number];
export type OpinionData = AnswerOf<typeof motionEndpoints.findOpinions>['items'][number];
