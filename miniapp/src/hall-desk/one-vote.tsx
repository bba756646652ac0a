import type { ReactNode } from 'react';
import { voteEndpoints } from '@yuanli/shared/hall/votes.endpoints';
import { Loaded } from '../parts/loading/loaded';
import type { VoteData } from '../parts/hall/vote-data';
import { useLoad } from '../platform/net/use-load';
import { Notice } from '../ui/notice';

interface OneVoteProps {
  id: string;
  children: (vote: VoteData) => ReactNode;
}

/** Papers and doors are of use only while a vote is open. */
export function OneVote({ id, children }: OneVoteProps) {
  const load = useLoad(voteEndpoints.getVote, { id });
  return (
    <Loaded load={load}>
      {(vote) =>
        vote.state === 'open' ? (
          children(vote)
        ) : (
          <Notice icon="clock">{`${vote.title}：${vote.nowWords}。投票的时候才能上门和录纸质票。`}</Notice>
        )
      }
    </Loaded>
  );
}
