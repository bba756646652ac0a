import { View } from '@tarojs/components';
import { accessible } from '../platform/a11y/accessible';
import { scales, useScale } from '../platform/a11y/scale';
import { Pressable } from './pressable';
import './choice.scss';
import './scale-choice.scss';

/** How large the text is: each size drawn in itself, and a sample that is simply the page. */
export function ScaleChoice() {
  const { name, choose } = useScale();
  return (
    <View className="y-stack">
      <View className="y-choice y-tone--brick" {...accessible({ role: 'radiogroup', label: '字号' })}>
        {scales.map((scale) => (
          <Pressable
            key={scale.name}
            role="radio"
            checked={scale.name === name}
            className={`y-choice__option ${scale.name === name ? 'y-choice__option--on' : ''}`}
            onTap={() => choose(scale.name)}
          >
            <View className="y-choice__dot" />
            <View className={`y-scale-choice__words y-scale-choice__words--${scale.name}`}>{scale.label}</View>
          </Pressable>
        ))}
      </View>
      <View className="t-second">看看这个字号是否合适：11月24日上午9:00停水检修，请提前接好水。</View>
    </View>
  );
}
