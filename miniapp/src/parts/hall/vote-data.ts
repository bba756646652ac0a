import type { voteEndpoints } from '@yuanli/shared/hall/votes.endpoints';
import type { Endpoint } from '@yuanli/shared/endpoint';

type AnswerOf<E> = E extends Endpoint<infer _In, infer Out> ? Out : never;

export type VoteData = AnswerOf<typeof voteEndpoints.getVote>;
export type MyEntryData = NonNullable<VoteData['mine']>[number];
export type ConditionData = VoteData['quorum'][number];
export type ResultData = AnswerOf<typeof voteEndpoints.getResult>;
export type BallotData = AnswerOf<typeof voteEndpoints.findBallots>['items'][number];
export type TallyData = ResultData['tally'];
/** What a ballot may say, as it is sent. */
export type ContentData = BallotData['content'];
