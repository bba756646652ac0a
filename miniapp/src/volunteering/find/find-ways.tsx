import { View } from '@tarojs/components';
import { openPage } from '../../platform/navigate';
import { Button } from '../../ui/button';
import { StickyAction } from '../../ui/sticky-action';
import { ScanButton } from '../scan-button';
import '../two-ways.scss';

/** To what I signed up for, and the scan on the spot. */
export function FindWays() {
  return (
    <StickyAction>
      <View className="two-ways">
        <View className="two-ways__second">
          <ScanButton />
        </View>
        <View className="two-ways__first">
          <Button tone="jade" onTap={() => void openPage('volunteering/mine/index')}>
            我的志愿
          </Button>
        </View>
      </View>
    </StickyAction>
  );
}
