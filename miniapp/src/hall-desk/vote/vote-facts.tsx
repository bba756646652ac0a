import { View } from '@tarojs/components';
import { ballotKinds } from '@yuanli/shared/hall/ballot-kinds';
import { electorates } from '@yuanli/shared/hall/rule-cards';
import type { VoteData } from '../../parts/hall/vote-data';
import { Card } from '../../ui/card';
import { IconText } from '../../ui/icon-text';
import { Notice } from '../../ui/notice';
import { formatMoment } from '../../ui/format-date';
import { useCourtyardNames } from './use-courtyard-names';
import { VoteStateTag } from '../../parts/hall/state-tags';

/** The matter, its rule, who votes, and when. */
export function VoteFacts({ vote }: { vote: VoteData }) {
  const {
    communityId,
    state,
    title,
    cardLabel,
    cardArticle,
    cardWords,
    electorate,
    courtyardIds,
    question,
    isNamed,
    opensAt,
    closesAt,
    noticeAt,
    isBeingChecked,
    refusedBecause,
    calledOffBecause,
  } = vote;
  const where = useCourtyardNames(communityId, courtyardIds);
  return (
    <View className="y-stack">
      <View>
        <VoteStateTag state={state} />
      </View>
      <View className="t-title">{title}</View>
      {state === 'draft' && isBeingChecked && (
        <Notice icon="shield" tone="amber">
          文字正在检查，一般几分钟，检查通过后才能公告。
        </Notice>
      )}
      {refusedBecause && (
        <Notice icon="alert" tone="danger">{`文字没有通过检查：${refusedBecause}。请改好再公告。`}</Notice>
      )}
      {calledOffBecause && <Notice icon="close" tone="danger">{`已取消：${calledOffBecause}`}</Notice>}
      <Card>
        <View className="y-stack">
          <IconText icon="scales" note={`${cardWords}（${cardArticle}）`}>
            {cardLabel}
          </IconText>
          <IconText icon="people" note={where}>
            {electorates[electorate]}
          </IconText>
          <IconText icon="hall" note={question.kind === 'for_against' ? undefined : question.options.join('、')}>
            {ballotKinds[question.kind].label}
          </IconText>
          <IconText icon={isNamed ? 'eye' : 'lock'}>
            {isNamed ? '公开表决：每一票的房号和面积向本小区公开' : '无记名表决：不公布谁投了什么'}
          </IconText>
          <IconText
            icon="calendar"
            note={noticeAt ? `${formatMoment(noticeAt)}公告` : '还没有公告'}
          >{`${formatMoment(opensAt)}开始`}</IconText>
          <IconText icon="clock">{`${formatMoment(closesAt)}截止`}</IconText>
        </View>
      </Card>
    </View>
  );
}
