import { View } from '@tarojs/components';
import { openPage } from '../platform/navigate';
import { Button } from '../ui/button';
import { IconBadge } from '../ui/icon-badge';
import { ScaleSwitch } from '../ui/scale-switch';
import './welcome.scss';

/** The first time: nothing is known but that someone stands in a courtyard. */
export function Welcome() {
  return (
    <View className="welcome">
      <View className="welcome__switch">
        <ScaleSwitch />
      </View>
      <IconBadge name="home" tone="brick" size="large" />
      <View className="t-display t-center">您在哪个院子</View>
      <View className="t-second t-center">找到院子，就能许个心愿、帮邻居一把。随便看看不用登录。</View>
      <Button icon="scan" onTap={() => void openPage('places/find-courtyard/index')}>
        找到我的院子
      </Button>
    </View>
  );
}
