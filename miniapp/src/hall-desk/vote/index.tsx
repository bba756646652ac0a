import { useRouter } from '@tarojs/taro';
import { type Me, useSession } from '../../platform/net/session';
import { StaffPage } from '../../parts/staff/staff-page';
import { canRunCommunity } from '../../parts/staff/permissions';
import { Empty } from '../../ui/empty';
import { NewVote } from './new-vote';
import { VoteToRun } from './vote-to-run';

/** Who runs votes, and who watches over them. */
const oversees = ({ runCommunity, decideObjections }: Me['can']): boolean => runCommunity || decideObjections;

/** `id`: a vote as it is run; `motionId`: a new one on this motion. */
export default function VotePage() {
  const { id, motionId } = useRouter().params;
  const { me } = useSession();
  if (!me || !oversees(me.can))
    return (
      <StaffPage title="表决" may={oversees}>
        {null}
      </StaffPage>
    );
  if (id) return <VoteToRun id={id} />;
  if (motionId && canRunCommunity(me.can)) return <NewVote motionId={motionId} />;
  return (
    <StaffPage title="表决" may={oversees}>
      <Empty title="请从一个议题发起表决">议题进入“表决”阶段，就可以发起。</Empty>
    </StaffPage>
  );
}
