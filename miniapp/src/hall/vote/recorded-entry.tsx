import { View } from '@tarojs/components';
import type { MyEntryData } from '../../parts/hall/vote-data';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { IconText } from '../../ui/icon-text';
import { Notice } from '../../ui/notice';
import { formatMoment } from '../../ui/format-date';

const objections = {
  open: { tone: 'amber', words: '您已提出异议，正在等监督委员核实。' },
  // Upheld and still recorded: it was decided after the close.
  upheld: { tone: 'jade', words: '您的异议属实，已经记录在案。查明时投票已截止，封存的结果没有改动。' },
  dismissed: { tone: 'plain', words: '监督委员核实过了，这一票登记无误。' },
} as const;

interface RecordedEntryProps {
  entry: MyEntryData;
  onObject: () => void;
}

/** A paper, or a visit at the door, was recorded for me: that is said, and can be objected to. */
export function RecordedEntry({ entry: { label, state, votedAt, objection, can }, onObject }: RecordedEntryProps) {
  const isWaiting = state === 'paper_to_check';
  const how = state === 'doorstep' ? '的上门票已登记' : isWaiting ? '的纸质票收到了' : '的纸质票已登记';
  return (
    <Card>
      <View className="y-stack">
        <IconText icon="edit" note={votedAt && `${formatMoment(votedAt)}登记`}>{`${label}${how}`}</IconText>
        {isWaiting && (
          <Notice icon="clock" tone="amber">
            还没有计入：要等第二个人对照照片核对以后才计入。投票截止前没有核对的，不计入。
          </Notice>
        )}
        <View className="t-second">这一票登记以后，不能再用手机投。</View>
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
