import { View } from '@tarojs/components';
import './price.scss';

/** So many points. */
export function Price({ points }: { points: number }) {
  return (
    <View className="gift-price">
      <View className="gift-price__figure">{points}</View>
      <View>积分</View>
    </View>
  );
}
