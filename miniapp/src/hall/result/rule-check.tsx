import { View } from '@tarojs/components';
import { ConditionBars } from '../../parts/hall/condition-bars';
import { Card } from '../../ui/card';
import { Tag } from '../../ui/tag';
import type { ResultPartProps } from '../../parts/hall/vote-data';

/** Whether the rule demands anything, and in a word whether that was met. */
export function formatRuleCheck({ quorum, options }: ResultPartProps['result']): string | null {
  const all = [...quorum, ...options.flatMap(({ conditions }) => conditions)];
  if (all.length === 0) return null;
  const met = all.filter(({ isMet }) => isMet).length;
  return met === all.length ? '每一项都达到了要求' : `${all.length}项要求，达到${met}项`;
}

/** Each thing the rule demands: met or not, and by how much. */
export function RuleCheck({
  result: { quorum, options, question },
  vote: { electorate, cardWords, cardArticle },
}: ResultPartProps) {
  const judged = options.filter(({ conditions }) => conditions.length > 0);
  return (
    <View className="y-stack">
      <View className="t-second">{`${cardWords}。依据${cardArticle}。`}</View>
      {quorum.length > 0 && (
        <Card>
          <ConditionBars electorate={electorate} conditions={quorum} />
        </Card>
      )}
      {judged.map(({ label, conditions, isPassed }) => (
        <Card key={label}>
          <View className="y-stack">
            {question.kind !== 'for_against' && (
              <View className="y-row y-row--between">
                <View className="t-lead">{label}</View>
                <Tag icon={isPassed ? 'ok' : 'close'} tone={isPassed ? 'jade' : 'amber'}>
                  {isPassed ? '已通过' : '未通过'}
                </Tag>
              </View>
            )}
            <ConditionBars electorate={electorate} conditions={conditions} />
          </View>
        </Card>
      ))}
    </View>
  );
}
