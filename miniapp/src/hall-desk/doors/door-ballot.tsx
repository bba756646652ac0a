import { useState } from 'react';
import { View } from '@tarojs/components';
import { castingEndpoints } from '@yuanli/shared/hall/casting.endpoints';
import { BallotChoices } from '../../parts/hall/ballot/ballot-choices';
import { findMissingMark, type Marked, formatContent } from '../../parts/hall/ballot/ballot-content';
import { ActError } from '../../parts/forms/act-error';
import type { VoteData } from '../../parts/hall/vote-data';
import { useAct } from '../../platform/net/use-act';
import { Button } from '../../ui/button';
import { Confirm } from '../../ui/confirm';
import type { EntryData } from '../desk-data';
import { useBallotBlind } from '../use-ballot-blind';
import type { KnownBy } from './identify-voter';
import './door-ballot.scss';

interface DoorBallotProps {
  vote: VoteData;
  entry: EntryData;
  knownBy: KnownBy;
  onCast: (receipt: string) => void;
  onOver: () => void;
}

/** In the voter's own hand: large, one matter, and once more before it is cast. */
export function DoorBallot({
  vote: { id: voteId, title, question, isNamed },
  entry: { entryId, label },
  knownBy,
  onCast,
  onOver,
}: DoorBallotProps) {
  const [content, setContent] = useState<Marked>();
  const [step, setStep] = useState<'mark' | 'asked' | 'read'>('mark');
  const cast = useAct(castingEndpoints.castAtDoor);
  const blindOf = useBallotBlind();
  const missing = findMissingMark(question, content);
  const send = async () => {
    if (!content) return;
    const done = await cast.run({ voteId, entryId, content, isPresent: true, knownBy, blind: await blindOf(content) });
    if (done) onCast(done.receipt);
    else setStep('asked');
  };
  return (
    <View className="door-ballot y-stack">
      <View className="t-second">
        {isNamed ? `${label}，这一票的房号和面积会向本小区公开` : `${label}，没有人能看到您选了什么`}
      </View>
      <View className="t-title">{title}</View>
      <BallotChoices
        question={question}
        value={content}
        onChange={setContent}
        error={step === 'asked' ? missing : undefined}
      />
      <ActError error={cast.error} />
      <Button tone="plum" onTap={() => setStep(missing ? 'asked' : 'read')}>
        选好了，去核对
      </Button>
      <Button kind="quiet" onTap={onOver}>
        暂不投票
      </Button>
      {content && (
        <Confirm
          isOpen={step === 'read'}
          title="您选的是"
          yes="投出这一票"
          no="再改改"
          tone="plum"
          isBusy={cast.isBusy}
          onYes={() => void send()}
          onNo={() => setStep('mark')}
        >
          <View className="y-stack">
            <View className="t-display">{formatContent(question, content)}</View>
            <View>投出以后不能再改。</View>
          </View>
        </Confirm>
      )}
    </View>
  );
}
