import { View } from '@tarojs/components';
import { ConditionBars } from '../../parts/hall/condition-bars';
import { Card } from '../../ui/card';
import { Section } from '../../ui/section';
import { Tag } from '../../ui/tag';
import type { ResultPartProps } from '../../parts/hall/vote-data';

/** Each thing the rule demands: met or not, and by how much. */
export function RuleCheck({
  result: { quorum, options, question },
  vote: { electorate, cardWords, cardArticle },
}: ResultPartProps) {
  const judged = options.filter(({ conditions }) => conditions.length > 0);
  if (quorum.length === 0 && judged.length === 0) return null;
  return (
    <Section title="对照规则">
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
    </Section>
  );
}
