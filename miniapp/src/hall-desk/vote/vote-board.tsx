import { View } from '@tarojs/components';
import type { FieldErrors } from '../../form-parts/form-step';
import type { VoteData } from '../../hall-parts/vote-data';
import { AnnounceVote } from './announce-vote';
import { ElectorateFacts } from './electorate-facts';
import { TurnoutSoFar } from './turnout-so-far';
import { VoteFacts } from './vote-facts';
import { VoteTools } from './vote-tools';
import type { VoteStep } from './vote-draft';
import './vote.scss';

export interface VoteBoardProps {
  vote: VoteData;
  onChanged: () => void;
  /** To change the draft, at the step where something is wrong. */
  onChange: (step: VoteStep, problems: FieldErrors) => void;
}

/** What is asked of whom, how it stands, and what can be done now. */
export function VoteBoard({ vote, onChanged, onChange }: VoteBoardProps) {
  const { state, communityId, card, electorate, courtyardIds } = vote;
  return (
    <View className="vote-board">
      <View className="y-stack">
        <VoteFacts vote={vote} />
        {state === 'draft' && <ElectorateFacts communityId={communityId} card={card} electorate={electorate} courtyardIds={courtyardIds} />}
      </View>
      <View className="y-stack">
        <TurnoutSoFar vote={vote} />
        {vote.can.announce && <AnnounceVote vote={vote} onChanged={onChanged} onChange={onChange} />}
        <VoteTools vote={vote} onChanged={onChanged} />
      </View>
    </View>
  );
}
