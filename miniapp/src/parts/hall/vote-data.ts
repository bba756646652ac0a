import type { Content } from '@yuanli/shared/hall/ballot-kinds';
import type { voteEndpoints } from '@yuanli/shared/hall/votes.endpoints';
import type { AnswerOf } from '../../platform/net/endpoint-types';

export type VoteData = AnswerOf<typeof voteEndpoints.getVote>;
export type MyEntryData = NonNullable<VoteData['mine']>[number];
export type ConditionData = VoteData['quorum'][number];
export type ResultData = AnswerOf<typeof voteEndpoints.getResult>;
export type LeafData = AnswerOf<typeof voteEndpoints.findLeaves>['items'][number];
/** Named votes publish each ballot as a whole, with its rooms. */
export type NamedBallotData = LeafData & { room: string; content: Content };
export type TallyData = ResultData['tally'];

export interface ResultPartProps {
  result: ResultData;
  vote: VoteData;
}
