import { View } from '@tarojs/components';
import { ruleCards } from '@yuanli/shared/hall/rule-cards';
import type { MotionData } from '../../parts/hall/hall-data';
import { openPage } from '../../platform/navigate';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { IconText } from '../../ui/icon-text';
import { formatFromTo } from '../../ui/format-date';
import { VoteStateTag } from '../../parts/hall/state-tags';

/** What is put to the vote, by which rule, when; and whether I can vote, also before it opens. */
export function VoteBlock({ vote }: { vote: NonNullable<MotionData['vote']> }) {
  const { id, title, card, state, opensAt, closesAt, nowWords } = vote;
  const rule = ruleCards[card];
  const canBeLookedAt = state !== 'draft' && state !== 'called_off';
  const isOver = state === 'counting' || state === 'closed';
  return (
    <Card>
      <View className="y-stack y-tone--plum">
        <View className="y-row">
          <VoteStateTag state={state} />
        </View>
        <View className="t-lead">{title}</View>
        <View className="t-strong t-tone">{nowWords}</View>
        <View className="y-stack y-stack--tight">
          <IconText icon="clock">{formatFromTo(opensAt, closesAt)}</IconText>
          {/* The whole rule is one tap away, on the page of the vote. */}
          <IconText icon="scales" note={canBeLookedAt ? undefined : rule.article}>
            {canBeLookedAt ? rule.label : `${rule.label}：${rule.words}`}
          </IconText>
        </View>
        {canBeLookedAt && (
          <Button
            kind="secondary"
            icon={isOver ? 'list' : 'hall'}
            onTap={() => void openPage(isOver ? 'hall/result/index' : 'hall/vote/index', { id })}
          >
            {isOver ? '查看表决结果' : state === 'open' ? '去投票' : '看看我能不能投票'}
          </Button>
        )}
      </View>
    </Card>
  );
}
