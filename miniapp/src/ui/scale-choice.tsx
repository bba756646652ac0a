import { View } from '@tarojs/components';
import { scales, useScale } from '../platform/a11y/scale';
import { Choice } from './choice';

/** How large the text is, with a sample that is simply the page itself. */
export function ScaleChoice() {
  const { name, choose } = useScale();
  return (
    <View className="y-stack">
      <Choice
        label="字号"
        isCompact
        options={scales.map((scale) => ({ value: scale.name, label: scale.label }))}
        value={name}
        onChange={choose}
      />
      <View className="t-second">看看这样读着舒不舒服：11月24日上午 9 点停水检修，请提前接好水。</View>
    </View>
  );
}
