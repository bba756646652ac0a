import { useState } from 'react';
import { voteEndpoints } from '@yuanli/shared/hall/votes.endpoints';
import { Loaded } from '../../parts/loading/loaded';
import type { FieldErrors } from '../../parts/forms/form-step';
import { useEvery } from '../../platform/use-every';
import { useLoad } from '../../platform/net/use-load';
import { StaffPage } from '../../parts/staff/staff-page';
import { showToast } from '../../ui/toast';
import { VoteBoard } from './vote-board';
import { type VoteStep, voteDraftOf } from './vote-draft';
import { VoteForm } from './vote-form';

const lookMs = 30_000;

/** A vote as it stands, looked at again while people vote; a draft can be changed. */
export function VoteToRun({ id }: { id: string }) {
  const [changing, setChanging] = useState<{ step: VoteStep; problems: FieldErrors; round: number }>();
  const load = useLoad(voteEndpoints.getVote, { id });
  const { data: vote, reload } = load;
  const isMoving = vote?.state === 'open' || vote?.state === 'counting';
  useEvery(isMoving ? lookMs : null, () => void reload());
  if (vote && changing) {
    return (
      <VoteForm
        key={changing.round}
        motionId={vote.motionId}
        communityId={vote.communityId}
        changing={vote}
        initial={{ ...voteDraftOf(vote), step: changing.step }}
        problems={changing.problems}
        onKept={() => {
          setChanging(undefined);
          showToast('改好了，检查以后可以公告');
          void reload();
        }}
        onStartAnew={() => setChanging({ ...changing, round: changing.round + 1 })}
      />
    );
  }
  return (
    <StaffPage title="表决" isWide may={() => true}>
      <Loaded load={load}>
        {(vote) => (
          <VoteBoard
            vote={vote}
            onChanged={() => void reload()}
            onChange={(step, problems) => setChanging({ step, problems, round: 0 })}
          />
        )}
      </Loaded>
    </StaffPage>
  );
}
