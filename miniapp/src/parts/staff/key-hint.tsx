import { View } from '@tarojs/components';
import './key-hint.scss';

/** What the keys do here, on a computer: 回车“受理，自己办”，↑ 上一件，↓ 下一件. */
export const KeyHint = ({ enter }: { enter?: string }) => (
  <View className="key-hint t-caption">{`${enter ? `回车“${enter}”，` : ''}↑ 上一件，↓ 下一件`}</View>
);
