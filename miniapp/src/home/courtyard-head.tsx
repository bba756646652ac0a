import { View } from '@tarojs/components';
import type { CurrentCourtyard } from '../platform/storage/current-courtyard';
import { openPage } from '../platform/navigate';
import { IconText } from '../ui/icon-text';
import { ScaleSwitch } from '../ui/scale-switch';
import { Pressable } from '../ui/pressable';
import './courtyard-head.scss';

/** Which courtyard this is, and the way to another one. */
export function CourtyardHead({ courtyard }: { courtyard: CurrentCourtyard }) {
  return (
    <View className="courtyard-head">
      <Pressable className="courtyard-head__place" onTap={() => void openPage('places/find-courtyard/index')}>
        <IconText icon="pin" isSmall>{`${courtyard.communityName} · ${courtyard.gridName}`}</IconText>
        <View className="t-display">{courtyard.name}</View>
        <View className="t-caption">换一个院子</View>
      </Pressable>
      <ScaleSwitch />
    </View>
  );
}
