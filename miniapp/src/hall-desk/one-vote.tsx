import type { ReactNode } from 'react';
import { voteEndpoints } from '@yuanli/shared/hall/votes.endpoints';
import type { VoteData } from '../parts/hall/vote-data';
import { useLoad } from '../platform/net/use-load';
import { ErrorState } from '../ui/error-state';
import { Notice } from '../ui/notice';
import { Skeleton } from '../ui/skeleton';

interface OneVoteProps {
  id: string;
  children: (vote: VoteData) => ReactNode;
}

/** Papers and doors are of use only while a vote is open. */
export function OneVote({ id, children }: OneVoteProps) {
  const { data: vote, error, reload } = useLoad(voteEndpoints.getVote, { id });
  if (error) return <ErrorState message={error.message} onRetry={() => void reload()} />;
  if (!vote) return <Skeleton />;
  if (vote.state !== 'open')
    return <Notice icon="clock">{`${vote.title}：${vote.nowWords}。投票的时候才能上门和录纸质票。`}</Notice>;
  return <>{children(vote)}</>;
}
