import { useState } from 'react';
import { useRouter, useShareAppMessage } from '@tarojs/taro';
import { voteEndpoints } from '@yuanli/shared/hall/votes.endpoints';
import { Loaded } from '../../parts/loading/loaded';
import type { VoteData } from '../../parts/hall/vote-data';
import { decoded } from '../../platform/codes/plate-code';
import { pageUrl } from '../../platform/navigate';
import { useInterval } from '../../platform/use-interval';
import { useLoad } from '../../platform/net/use-load';
import { Page } from '../../ui/page';
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
  id ?? decoded(scene).replace(/^v=/, '');

/** One vote: what is asked, whether I can, my ballot, my receipt; while it is counted, how far. */
export default function Vote() {
  const id = idIn(useRouter().params);
  const load = useLoad(voteEndpoints.getVote, { id });
  const { data: vote, reload } = load;
  const casting = useCasting(vote, reload);
  useShareAppMessage(() => ({ title: vote?.title ?? '院里的投票', path: pageUrl('hall/vote/index', { id }) }));
  const [objecting, setObjecting] = useState<string | null>(null);
  useInterval((vote && refreshEvery[vote.state]) ?? null, () => void reload());
  return (
    <Page title="投票" footer={vote && <VoteAction vote={vote} casting={casting} reload={reload} />}>
      <Loaded load={load}>
        {(vote) => (
          <>
            <VoteHead vote={vote} />
            <VoteNow vote={vote} casting={casting} onObject={setObjecting} />
            <ReviewSheet vote={vote} casting={casting} />
          </>
        )}
      </Loaded>
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
