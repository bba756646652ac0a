import { View } from '@tarojs/components';
import type { CurrentCourtyard } from '../platform/current-courtyard';
import { openPage } from '../platform/navigate';
import { Fact } from '../ui/fact';
import { ScaleSwitch } from '../ui/scale-switch';
import { Tap } from '../ui/tap';
import './courtyard-head.scss';

/** Which courtyard this is, and the way to another one. */
export function CourtyardHead({ courtyard }: { courtyard: CurrentCourtyard }) {
  return (
    <View className="courtyard-head">
      <Tap className="courtyard-head__place" onTap={() => void openPage('places/find-courtyard/index')}>
        <Fact icon="pin" isSmall>{`${courtyard.communityName} · ${courtyard.gridName}`}</Fact>
        <View className="t-display">{courtyard.name}</View>
        <View className="t-caption">换一个院子</View>
      </Tap>
      <ScaleSwitch />
    </View>
  );
}
