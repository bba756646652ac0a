import { View } from '@tarojs/components';
import { ballotKinds } from '@yuanli/shared/hall/ballot-kinds';
import { electorates, ruleCards } from '@yuanli/shared/hall/rule-cards';
import { ReviewRow } from '../../parts/forms/review-row';
import { Card } from '../../ui/card';
import { formatMoment } from '../../ui/format-date';
import { ElectorateFacts } from './electorate-facts';
import { useCourtyardNames } from './use-courtyard-names';
import { type VoteDraft, type VoteStep, voteToSend } from './vote-draft';

interface ReviewStepProps {
  draft: VoteDraft;
  communityId: string;
  onChange: (step: VoteStep) => void;
}

function formatKind({ kind, most, budget }: VoteDraft): string {
  if (kind === 'choose_some') return `从几项中最多选${most}项`;
  return kind === 'share_out' ? `分配预算${budget || '？'}` : ballotKinds[kind].label;
}

/** Everything once more, with what the card demands of this roll; a tap goes back to change it. */
export function ReviewStep({ draft, communityId, onChange }: ReviewStepProps) {
  const { card, electorate, courtyardIds } = draft;
  const { title, options, opensAt, closesAt } = voteToSend(draft);
  const where = useCourtyardNames(communityId, electorate === 'representatives' ? [] : courtyardIds);
  return (
    <View className="y-stack">
      <Card isList>
        <ReviewRow label="规则" value={ruleCards[card].label} onChange={() => onChange('card')} />
        <ReviewRow
          label="无效票"
          value={
            draft.leavesInvalidOut ? `不计入参与表决，依据${draft.invalidLeftOutBy || '还没有填写'}` : '计入参与表决'
          }
          onChange={() => onChange('card')}
        />
        <ReviewRow label="投票范围" value={`${electorates[electorate]}；${where}`} onChange={() => onChange('who')} />
        <ReviewRow label="表决事项" value={title || '还没写'} onChange={() => onChange('question')} />
        <ReviewRow
          label="怎么投"
          value={[formatKind(draft), options?.join('、')].filter(Boolean).join('：')}
          onChange={() => onChange('question')}
        />
        <ReviewRow label="开始时间" value={formatMoment(opensAt)} onChange={() => onChange('when')} />
        <ReviewRow label="截止" value={formatMoment(closesAt)} onChange={() => onChange('when')} />
      </Card>
      <ElectorateFacts communityId={communityId} card={card} electorate={electorate} courtyardIds={courtyardIds} />
    </View>
  );
}
