import { View } from '@tarojs/components';
import { AnnounceVote } from './announce-vote';
import { ElectorateFacts } from './electorate-facts';
import { TurnoutSoFar } from './turnout-so-far';
import type { VoteBoardProps } from './vote-board-props';
import { VoteFacts } from './vote-facts';
import { VoteTools } from './vote-tools';
import './vote.scss';

/** What is asked of whom, how it stands, and what can be done now. */
export function VoteBoard({ vote, onChanged, onChange }: VoteBoardProps) {
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
