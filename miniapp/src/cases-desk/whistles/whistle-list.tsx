import { View } from '@tarojs/components';
import { Card } from '../../ui/card';
import { formatDay } from '../../ui/format-date';
import { Section } from '../../ui/section';
import type { CaseData, WhistleData } from '../case-data';
import { WhistleTag } from '../case-tags';
import { formatUntil } from '../format-case';

/** 12月4日下班前报到, 报到后说12月6日办好 */
function formatWhistleDue({ state, dueAt, promisedFor, answeredAt }: WhistleData): string {
  if (state === 'asked') return `${Date.parse(dueAt) <= Date.now() ? '已超期，' : ''}请${formatUntil(dueAt)}报到`;
  return [
    answeredAt && `${formatDay(answeredAt)}报到`,
    state === 'will_do' && promisedFor && `${formatUntil(promisedFor)}办好`,
  ]
    .filter(Boolean)
    .join('，');
}

/** Whom the street or the community asked to help, and how far each is. */
export function WhistleList({ whistles }: Pick<CaseData, 'whistles'>) {
  if (whistles.length === 0) return null;
  return (
    <Section title="部门协办">
      <View className="y-stack">
        {whistles.map((whistle) => (
          <Card key={whistle.id}>
            <View className="y-stack y-stack--tight">
              <View className="y-row">
                <WhistleTag state={whistle.state} />
                <View className="t-strong">{`${whistle.departmentName}${whistle.isLead ? '（牵头）' : ''}`}</View>
              </View>
              {whistle.question && <View>{whistle.question}</View>}
              {whistle.answer && <View className="t-second">{`答复：${whistle.answer}`}</View>}
              <View className="t-caption">{formatWhistleDue(whistle)}</View>
            </View>
          </Card>
        ))}
      </View>
    </Section>
  );
}
