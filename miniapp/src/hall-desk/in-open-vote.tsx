import { useState, type ReactNode } from 'react';
import { useRouter } from '@tarojs/taro';
import { voteEndpoints } from '@yuanli/shared/hall/votes.endpoints';
import type { VoteData } from '../parts/hall/vote-data';
import { PagedList } from '../parts/loading/paged-list';
import { Loaded } from '../parts/loading/loaded';
import { useDeskCommunity } from '../platform/storage/desk-community';
import { usePages } from '../platform/net/use-pages';
import { useLoad } from '../platform/net/use-load';
import { Card } from '../ui/card';
import { Empty } from '../ui/empty';
import { ListRow } from '../ui/list-row';
import { Notice } from '../ui/notice';
import { NoCommunity } from '../parts/staff/no-community';

interface InOpenVoteProps {
  children: (vote: VoteData) => ReactNode;
}

/** The vote this page was opened for; else the one that is open, or the one that is chosen among several. */
export function InOpenVote({ children }: InOpenVoteProps) {
  const { voteId } = useRouter().params;
  const communityId = useDeskCommunity()?.communityId;
  const [chosenId, setChosenId] = useState(voteId);
  const pages = usePages(voteEndpoints.findVotes, !chosenId && communityId ? { communityId } : null);
  const open = pages.items.filter(({ state }) => state === 'open');
  const id = chosenId ?? (pages.isEnd && open.length === 1 ? open[0]?.id : undefined);
  if (id) return <OneVote id={id}>{children}</OneVote>;
  if (!communityId) return <NoCommunity task="再来管议事厅" />;
  return (
    <PagedList
      pages={{ ...pages, items: open }}
      empty={
        <Empty drawing="tea" title="现在没有进行中的投票">
          投票开始后，在这里办理上门投票、录入纸质票。
        </Empty>
      }
    >
      {(votes) => (
        <Card isList>
          {votes.map(({ id: one, title, nowWords }) => (
            <ListRow key={one} title={title} note={nowWords} onTap={() => setChosenId(one)} />
          ))}
        </Card>
      )}
    </PagedList>
  );
}

interface OneVoteProps {
  id: string;
  children: (vote: VoteData) => ReactNode;
}

/** Papers and doors are of use only while a vote is open. */
function OneVote({ id, children }: OneVoteProps) {
  const load = useLoad(voteEndpoints.getVote, { id });
  return (
    <Loaded load={load}>
      {(vote) =>
        vote.state === 'open' ? (
          children(vote)
        ) : (
          <Notice icon="clock">{`${vote.title}：${vote.nowWords}。投票期间才能上门投票、录入纸质票。`}</Notice>
        )
      }
    </Loaded>
  );
}
