import { View } from '@tarojs/components';
import { whistleStates, type WhistleState } from '@yuanli/shared/cases/case-states';
import { Card } from '../../ui/card';
import { formatBy } from '../../ui/format-date';
import type { IconName } from '../../ui/icon-names';
import { ListRow } from '../../ui/list-row';
import { Section } from '../../ui/section';
import { Tag } from '../../ui/tag';
import type { Tone } from '../../ui/tone';
import type { CaseData } from '../case-data';

const looks: Record<WhistleState, { icon: IconName; tone: Tone }> = {
  asked: { icon: 'clock', tone: 'amber' },
  will_do: { icon: 'hand', tone: 'indigo' },
  done: { icon: 'ok', tone: 'jade' },
  not_ours: { icon: 'info', tone: 'plain' },
};

/** Which departments were asked for their part, and what they said. */
export function Whistles({ whistles }: Pick<CaseData, 'whistles'>) {
  if (whistles.length === 0) return null;
  return (
    <Section title="一起办的部门">
      <Card isList>
        {whistles.map(({ id, departmentName, isLead, state, dueAt, promisedFor, question, answer }) => (
          <ListRow
            key={id}
            title={isLead ? `${departmentName}（牵头）` : departmentName}
            note={
              <>
                {question && <View>{question}</View>}
                {answer && <View>{answer}</View>}
                <View>
                  {promisedFor ? `${formatBy(promisedFor)}办好` : state === 'asked' && `${formatBy(dueAt)}报到`}
                </View>
              </>
            }
            value={<Tag {...looks[state]}>{whistleStates[state]}</Tag>}
          />
        ))}
      </Card>
    </Section>
  );
}
