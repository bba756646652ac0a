import { View } from '@tarojs/components';
import type { VoteData } from '../../parts/hall/vote-data';
import { Card } from '../../ui/card';
import { IconText } from '../../ui/icon-text';
import { formatMoment } from '../../ui/format-date';

/** 可以投票吗? Answered before the vote opens too: with what is mine, or with the reason and the way. */
export function VoteEligibility({ vote }: { vote: VoteData }) {
  const { state, mine, canVote, cannotVoteBecause, howToBecomeAble, opensAt } = vote;
  if (canVote) {
    return (
      <Card tone="plum">
        <View className="y-stack">
          <View className="t-title">您可以投票</View>
          {mine?.map(({ entryId, label }) => (
            <IconText key={entryId} icon="ok">
              {label}
            </IconText>
          ))}
          {state === 'announced' && <View>{`${formatMoment(opensAt)}开始，到时候在这里投。`}</View>}
        </View>
      </Card>
    );
  }
  return (
    <Card tone="amber">
      <View className="y-stack">
        <View className="t-title">{mine === null ? '您可以投票吗' : '这次您还不能投'}</View>
        <IconText icon="info">{cannotVoteBecause ?? '请刷新后再看'}</IconText>
        {howToBecomeAble && <IconText icon="next">{howToBecomeAble}</IconText>}
      </View>
    </Card>
  );
}
