import { useState } from 'react';
import { partyPointsEndpoints } from '@yuanli/shared/party-points/party-points.endpoints';
import { NoCommunity } from '../../parts/staff/no-community';
import { useDeskCommunity } from '../../platform/storage/desk-community';
import { useLoad } from '../../platform/net/use-load';
import { Queue } from '../../parts/staff/queue';
import { StaffPage } from '../../parts/staff/staff-page';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { AddPeople } from './add-people';
import { BranchPeople } from './branch-people';
import { MakeBranch } from './make-branch';

/** The branches of the community: who is in them and who keeps their books. What the books say is not for this desk. */
export default function Branches() {
  return (
    <StaffPage title="党支部" isWide may={({ runCommunity }) => runCommunity}>
      <BranchDesk />
    </StaffPage>
  );
}

function BranchDesk() {
  const communityId = useDeskCommunity()?.communityId;
  const branches = useLoad(partyPointsEndpoints.findBranches, communityId ? { communityId } : null);
  const [isMaking, setMaking] = useState(false);
  if (!communityId) return <NoCommunity task="再来登记支部" />;
  const { data, reload } = branches;
  // All branches of a community come at once.
  const pages = {
    ...branches,
    items: data?.items ?? [],
    isEnd: true,
    isLoadingMore: false,
    loadMore: async () => undefined,
    loadAll: async () => undefined,
  };
  return (
    <>
      <Notice icon="lock">这里只登记支部党员和积分记录员。每个人的积分只有本人和积分记录员能看到。</Notice>
      <Button kind="secondary" icon="plus" onTap={() => setMaking(true)}>
        登记一个支部
      </Button>
      {isMaking && (
        <MakeBranch
          communityId={communityId}
          onClose={() => setMaking(false)}
          onDone={() => {
            setMaking(false);
            void reload();
          }}
        />
      )}
      <Queue
        pages={pages}
        emptyTitle="还没有支部"
        empty="先登记支部，再把党员编入支部。"
        row={({ name, members, keepers }) => ({
          title: name,
          note: `${members.length}位党员 · ${keepers.length > 0 ? `${keepers.map((keeper) => keeper.name).join('、')}任积分记录员` : '还没有积分记录员'}`,
        })}
        detail={(branch) => <BranchPeople branch={branch} onDone={() => void reload()} />}
        actions={({ id }) => <AddPeople branchId={id} onDone={() => void reload()} />}
      />
    </>
  );
}
