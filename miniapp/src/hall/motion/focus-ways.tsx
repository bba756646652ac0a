import { View } from '@tarojs/components';
import { Button } from '../../ui/button';
import './focus-ways.scss';
import type { Focus } from './use-focus';

/** On to the next thing, and back. */
export function FocusWays({ focus, count }: { focus: Focus; count: number }) {
  return (
    <View className="focus-ways">
      {focus.at > 0 && (
        <View className="focus-ways__one">
          <Button kind="secondary" onTap={focus.back}>
            上一步
          </Button>
        </View>
      )}
      {focus.at < count - 1 && (
        <View className="focus-ways__one">
          <Button kind="secondary" onTap={focus.next}>
            下一步
          </Button>
        </View>
      )}
    </View>
  );
}
