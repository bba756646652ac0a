import { View } from '@tarojs/components';
import { Card } from '../../ui/card';
import { formatMoment } from '../../ui/format-date';
import { Timeline, type TimelineStep } from '../../ui/timeline';
import type { RecordData } from '../volunteering-data';

type Objection = NonNullable<RecordData['objection']>;

const answered = { upheld: '异议成立', dismissed: '异议不成立' } as const;

const answerStep = ({ state, decision }: Objection): TimelineStep =>
  state === 'open'
    ? { title: '监督委员正在处理', note: '有结果会通知您', state: 'now' }
    : { title: answered[state], note: decision ?? undefined, state: 'done' };

/** What I objected, and what became of it. */
export function ObjectionCard({ objection }: { objection: Objection }) {
  return (
    <Card>
      <View className="y-stack">
        <View className="t-lead">我的异议</View>
        <Timeline
          tone="jade"
          steps={[{ title: objection.reason, note: formatMoment(objection.at), state: 'done' }, answerStep(objection)]}
        />
      </View>
    </Card>
  );
}
