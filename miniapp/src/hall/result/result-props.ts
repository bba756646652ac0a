import type { ResultData, VoteData } from '../../hall-parts/vote-data';

export interface ResultPartProps {
  result: ResultData;
  vote: VoteData;
}
