import type { voteEndpoints } from '@yuanli/shared/hall/votes.endpoints';
import type { AnswerOf } from '../../platform/net/endpoint-types';

export type VoteData = AnswerOf<typeof voteEndpoints.getVote>;
export type MyEntryData = NonNullable<VoteData['mine']>[number];
export type ConditionData = VoteData['quorum'][number];
export type ResultData = AnswerOf<typeof voteEndpoints.getResult>;
export type BallotData = AnswerOf<typeof voteEndpoints.findBallots>['items'][number];
export type TallyData = ResultData['tally'];
/** What a ballot may say, as it is sent. */
export type ContentData = BallotData['content'];

export interface ResultPartProps {
  result: ResultData;
  vote: VoteData;
}
