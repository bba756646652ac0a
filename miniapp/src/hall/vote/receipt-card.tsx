import { View } from '@tarojs/components';
import { Card } from '../../ui/card';
import { CodeCard } from '../../ui/code-card';
import { IconText } from '../../ui/icon-text';

interface ReceiptCardProps {
  label: string;
  receipt: string;
}

/** Large, to be copied by hand: what it proves, and what it does not. */
export function ReceiptCard({ label, receipt }: ReceiptCardProps) {
  return (
    <>
      <CodeCard label={`${label}的回执`} code={receipt} note="请抄下来，或者截图留着。" />
      <Card>
        <View className="y-stack">
          <IconText icon="ok" note="出结果后，在结果页输入回执，可以查到这一票是否计入。">
            可以证明您投过票
          </IconText>
          <IconText icon="lock" note="回执上没有您的选择，谁拿到都看不出来，也就没有人能逼您说。">
            看不出您投了什么
          </IconText>
        </View>
      </Card>
    </>
  );
}
