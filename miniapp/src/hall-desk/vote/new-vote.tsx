import { useState } from 'react';
import { motionEndpoints } from '@yuanli/shared/hall/motions.endpoints';
import { Loaded } from '../../parts/loading/loaded';
import { replacePage } from '../../platform/navigate';
import { useLoad } from '../../platform/net/use-load';
import { StaffPage } from '../../parts/staff/staff-page';
import { canRunCommunity } from '../../parts/staff/permissions';
import { newVoteDraft } from './vote-draft';
import { VoteForm } from './vote-form';

/** A vote on this motion, beginning with its title. */
export function NewVote({ motionId }: { motionId: string }) {
  const [round, setRound] = useState(0);
  const load = useLoad(motionEndpoints.getMotion, { id: motionId });
  const motion = load.data;
  if (!motion) {
    return (
      <StaffPage title="发起表决" may={canRunCommunity}>
        <Loaded load={load} />
      </StaffPage>
    );
  }
  return (
    <VoteForm
      key={round}
      motionId={motionId}
      communityId={motion.communityId}
      initial={newVoteDraft(motion.title)}
      onKept={({ id }) => void replacePage('hall-desk/vote/index', { id })}
      onStartAnew={() => setRound(round + 1)}
    />
  );
}
