import type { ResultData, VoteData } from '../../parts/hall/vote-data';

export interface ResultPartProps {
  result: ResultData;
  vote: VoteData;
}
