import { View } from '@tarojs/components';
import { Button } from '../../ui/button';
import { CodeCard } from '../../ui/code-card';
import { Notice } from '../../ui/notice';
import './door-ballot.scss';

interface DoorReceiptProps {
  receipt: string;
  onOver: () => void;
}

/** To be written down: it is kept nowhere on this phone. */
export function DoorReceipt({ receipt, onOver }: DoorReceiptProps) {
  return (
    <View className="door-ballot y-stack">
      <Notice icon="ok" tone="jade">
        投票成功。
      </Notice>
      <CodeCard
        label="这是您的回执，请抄在纸上"
        code={receipt}
        note="出结果后，凭回执可以查到您这一票是否计入。回执上看不出您选了什么。"
      />
      <Button tone="plum" icon="ok" onTap={onOver}>
        抄好了，还给工作人员
      </Button>
    </View>
  );
}
