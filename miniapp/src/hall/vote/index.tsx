import { useState } from 'react';
import { useRouter } from '@tarojs/taro';
import { voteEndpoints } from '@yuanli/shared/hall/votes.endpoints';
import type { VoteData } from '../../parts/hall/vote-data';
import { useEvery } from '../../platform/use-every';
import { useLoad } from '../../platform/net/use-load';
import { ErrorState } from '../../ui/error-state';
import { LastSeen } from '../../ui/last-seen';
import { Page } from '../../ui/page';
import { Skeleton } from '../../ui/skeleton';
import { ObjectionSheet } from './objection-sheet';
import { ReviewSheet } from './review-sheet';
import { useCasting } from './use-casting';
import { VoteAction } from './vote-action';
import { VoteHead } from './vote-head';
import { VoteNow } from './vote-now';

/** Turnout moves slowly, a count quickly. */
const refreshEvery: Partial<Record<VoteData['state'], number>> = { announced: 60_000, open: 30_000, counting: 3_000 };

/** The code of a printed notice carries `v=<id>` as its scene. */
const idIn = ({ id, scene = '' }: Record<string, string | undefined>): string =>
  id ?? decodeURIComponent(scene).replace(/^v=/, '');

/** One vote: what is asked, whether I can, my ballot, my receipt; while it is counted, how far. */
export default function Vote() {
  const id = idIn(useRouter().params);
  const { data: vote, state, error, updatedAt, reload } = useLoad(voteEndpoints.getVote, { id });
  const casting = useCasting(vote, reload);
  const [objecting, setObjecting] = useState<string | null>(null);
  useEvery((vote && refreshEvery[vote.state]) ?? null, () => void reload());
  return (
    <Page title="投票" footer={vote && <VoteAction vote={vote} casting={casting} reload={reload} />}>
      {error ? <ErrorState message={error.message} onRetry={() => void reload()} /> : !vote && <Skeleton />}
      {state === 'offline' && updatedAt && <LastSeen at={updatedAt} />}
      {vote && <VoteHead vote={vote} />}
      {vote && <VoteNow vote={vote} casting={casting} onObject={setObjecting} />}
      {vote && <ReviewSheet vote={vote} casting={casting} />}
      <ObjectionSheet
        voteId={id}
        entryId={objecting}
        isVoteOver={vote?.state !== 'open'}
        reload={reload}
        onClose={() => setObjecting(null)}
      />
    </Page>
  );
}
