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
    <Sheet isOpen={isOpen} title="议事的规矩" onClose={onClose}>
      <View className="y-stack">
        <View>赞成的、担心的都欢迎说。一人对一条只能支持一次，谁都不能跟帖争吵。只有下面这几种话会被移走：</View>
        {moderationRuleNames.map((rule) => (
          <IconText key={rule} icon="flag">
            {moderationRules[rule]}
          </IconText>
        ))}
        <View className="t-second">移走的话，位置还留着，写明是哪一条、为什么。说话的人不同意，可以打电话给社区。</View>
      </View>
    </Sheet>
  );
}
