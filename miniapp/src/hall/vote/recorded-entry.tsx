import { View } from '@tarojs/components';
import type { MyEntryData } from '../../parts/hall/vote-data';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { IconText } from '../../ui/icon-text';
import { Notice } from '../../ui/notice';
import { formatMoment } from '../../ui/format-date';

const objections = {
  open: { tone: 'amber', words: '您提了异议，正在等监督委员核对。' },
  // Upheld and still recorded: it was decided after the close.
  upheld: { tone: 'jade', words: '您的异议属实，已经记录在案。那时投票已经结束，封存的结果没有改动。' },
  dismissed: { tone: 'plain', words: '监督委员核对过了，这一票没有弄错。' },
} as const;

interface RecordedEntryProps {
  entry: MyEntryData;
  onObject: () => void;
}

/** A paper, or a visit at the door, was recorded for me: that is said, and can be objected to. */
export function RecordedEntry({ entry: { label, state, votedAt, objection, can }, onObject }: RecordedEntryProps) {
  const isWaiting = state === 'paper_to_check';
  const how = state === 'doorstep' ? '已经登记了上门投的票' : isWaiting ? '的纸质票收到了' : '已经登记了纸质票';
  return (
    <Card>
      <View className="y-stack">
        <IconText icon="edit" note={votedAt && `${formatMoment(votedAt)}登记`}>{`${label}${how}`}</IconText>
        {isWaiting && (
          <Notice icon="clock" tone="amber">
            还没有计入：要等第二个人看着照片核对过，才算数。投票结束前没有核对的，不计入。
          </Notice>
        )}
        <View className="t-second">一户一票，登记了就不能再在手机上投。</View>
        {objection && (
          <Notice icon="shield" tone={objections[objection].tone}>
            {objections[objection].words}
          </Notice>
        )}
        {can.object && (
          <Button kind="secondary" icon="flag" onTap={onObject}>
            这一票不是我投的
          </Button>
        )}
      </View>
    </Card>
  );
}
