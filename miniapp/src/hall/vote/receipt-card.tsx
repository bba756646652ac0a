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
          <IconText icon="ok" note="结束后在结果页输入它，就能查到这一票计入了。">
            它证明投过了
          </IconText>
          <IconText icon="lock" note="上面没有您的选择，谁拿到都看不出来，所以也没有人能逼您说。">
            它不说投了什么
          </IconText>
        </View>
      </Card>
    </>
  );
}
