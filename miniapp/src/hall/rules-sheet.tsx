import { View } from '@tarojs/components';
import { moderationRuleNames, moderationRules } from '@yuanli/shared/hall/motion-stages';
import { IconText } from '../ui/icon-text';
import { Sheet } from '../ui/sheet';

interface RulesSheetProps {
  isOpen: boolean;
  onClose: () => void;
}

/** The rules of the hall as everybody reads them; whatever is taken away names one of these. */
export function RulesSheet({ isOpen, onClose }: RulesSheetProps) {
  return (
    <Sheet isOpen={isOpen} title="发言规则" onClose={onClose}>
      <View className="y-stack">
        <View>
          赞成的理由、担心的问题，都欢迎说。每人对同一条意见只能支持一次，意见下面不能跟帖争吵。只有下面几种内容会被撤下：
        </View>
        {moderationRuleNames.map((rule) => (
          <IconText key={rule} icon="flag">
            {moderationRules[rule]}
          </IconText>
        ))}
        <View className="t-second">
          撤下以后，原来的位置会写明违反哪一条、为什么。发表意见的人不同意，可以打电话给社区。
        </View>
      </View>
    </Sheet>
  );
}
