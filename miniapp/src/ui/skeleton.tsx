import { View } from '@tarojs/components';
import { accessible } from '../platform/a11y/accessible';
import './skeleton.scss';

/** The shape of what is coming; said aloud once. */
export function Skeleton({ cards = 3 }: { cards?: number }) {
  return (
    <View className="y-stack" {...accessible({ role: 'status', label: '正在打开，请稍候', busy: true })}>
      {Array.from({ length: cards }, (_, index) => (
        <View key={index} className="y-skeleton">
          <View className="y-skeleton__line y-skeleton__line--short" />
          <View className="y-skeleton__line y-skeleton__line--title" />
          <View className="y-skeleton__line" />
        </View>
      ))}
    </View>
  );
}
