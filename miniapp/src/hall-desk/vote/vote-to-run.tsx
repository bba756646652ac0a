import { useState } from 'react';
import { View } from '@tarojs/components';
import { voteEndpoints } from '@yuanli/shared/hall/votes.endpoints';
import { Loaded } from '../../parts/loading/loaded';
import type { FieldErrors } from '../../parts/forms/form-step';
import { StaffPage } from '../../parts/staff/staff-page';
import { useInterval } from '../../platform/use-interval';
import { useLoad } from '../../platform/net/use-load';
import { showToast } from '../../ui/toast';
import { type VoteStep, voteDraftOf } from './vote-draft';
import { VoteForm } from './vote-form';
import { AnnounceVote } from './announce-vote';
import { ElectorateFacts } from './electorate-facts';
import { TurnoutSoFar } from './turnout-so-far';
import type { VoteBoardProps } from '../desk-data';
import { VoteFacts } from './vote-facts';
import { VoteTools } from './vote-tools';
import './vote.scss';

const lookMs = 30_000;

/** A vote as it stands, looked at again while people vote; a draft can be changed. */
export function VoteToRun({ id }: { id: string }) {
  const [changing, setChanging] = useState<{ step: VoteStep; problems: FieldErrors; round: number }>();
  const load = useLoad(voteEndpoints.getVote, { id });
  const { data: vote, reload } = load;
  const isMoving = vote?.state === 'open' || vote?.state === 'counting';
  useInterval(isMoving ? lookMs : null, () => void reload());
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
          showToast('已修改，检查通过后可以公告');
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

/** What is asked of whom, how it stands, and what can be done now. */
function VoteBoard({ vote, onChanged, onChange }: VoteBoardProps) {
  const { state, communityId, card, electorate, courtyardIds } = vote;
  return (
    <View className="vote-board">
      <View className="y-stack">
        <VoteFacts vote={vote} />
        {state === 'draft' && (
          <ElectorateFacts communityId={communityId} card={card} electorate={electorate} courtyardIds={courtyardIds} />
        )}
      </View>
      <View className="y-stack">
        <TurnoutSoFar vote={vote} />
        {vote.can.announce && <AnnounceVote vote={vote} onChanged={onChanged} onChange={onChange} />}
        <VoteTools vote={vote} onChanged={onChanged} />
      </View>
    </View>
  );
}
