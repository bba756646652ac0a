import { View } from '@tarojs/components';
import { BallotChoices } from '../../parts/hall/ballot/ballot-choices';
import type { Marked } from '../../parts/hall/ballot/ballot-content';
import type { MyEntryData, VoteData } from '../../parts/hall/vote-data';
import { formatArea } from '@yuanli/shared/hall/format-amount';
import { Button } from '../../ui/button';
import { IconText } from '../../ui/icon-text';
import type { Casting } from './use-casting';

interface BallotOnTableProps {
  vote: VoteData;
  casting: Casting;
  entry: MyEntryData;
}

/** One ballot at a time: whose it is, and what it may say. */
export function BallotOnTable({
  vote: { question, mine },
  casting,
  entry: { label, areaHundredths },
}: BallotOnTableProps) {
  const { content, mark, review, isChanging, goOn, left } = casting;
  /** Where one tap says all, the check follows at once. */
  const isOneTap = question.kind === 'for_against' || question.kind === 'choose_one';
  const choose = (marked: Marked | undefined) => {
    mark(marked);
    if (marked && isOneTap) void review();
  };
  const others = left.length - (isChanging ? 0 : 1);
  return (
    <View className="y-stack">
      {(mine?.length ?? 0) > 1 && (
        <IconText
          icon="home"
          note={others > 0 ? `这一票投完，还有${others}票` : undefined}
        >{`${label}的一票${areaHundredths ? `，${formatArea(areaHundredths)}` : ''}`}</IconText>
      )}
      <BallotChoices
        question={question}
        value={content}
        onChange={choose}
        label={isChanging ? '重新投，以这次为准' : undefined}
      />
      {isChanging && (
        <Button kind="quiet" onTap={goOn}>
          不改了
        </Button>
      )}
    </View>
  );
}
