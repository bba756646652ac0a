import { View } from '@tarojs/components';
import type { MyEntryData } from '../../hall-parts/vote-data';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Fact } from '../../ui/fact';
import { Notice } from '../../ui/notice';
import { sayMoment } from '../../ui/say-date';

const objections = {
  open: { tone: 'amber', words: '您提了异议，正在等监督委员核对。' },
  upheld: { tone: 'jade', words: '您的异议属实，那一张票撤销了。' },
  dismissed: { tone: 'plain', words: '监督委员核对过了，这一票没有弄错。' },
} as const;

interface RecordedEntryProps {
  entry: MyEntryData;
  onObject: () => void;
}

/** A paper, or a visit at the door, was recorded for me: that is said, and can be objected to. */
export function RecordedEntry({ entry: { label, state, votedAt, objection, can }, onObject }: RecordedEntryProps) {
  const how = state === 'doorstep' ? '上门登记的票' : '纸质票';
  return (
    <Card>
      <View className="y-stack">
        <Fact icon="edit" note={votedAt && `${sayMoment(votedAt)}登记`}>{`${label}已经登记了${how}`}</Fact>
        <View className="t-second">一户一票，登记了就不能再在手机上投。</View>
        {objection && <Notice icon="shield" tone={objections[objection].tone}>{objections[objection].words}</Notice>}
        {can.object && <Button kind="secondary" icon="flag" onTap={onObject}>这一票不是我投的</Button>}
      </View>
    </Card>
  );
}
