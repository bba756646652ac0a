import { View } from '@tarojs/components';
import { openPage, openTab } from '../../platform/navigate';
import { Button } from '../../ui/button';
import { Empty } from '../../ui/empty';
import { Page } from '../../ui/page';

/** Where an address leads that is none of ours: app.tsx sends people here. */
export default function NotFound() {
  return (
    <Page title="没有这一页">
      <Empty
        title="没有找到您要看的页面"
        action={
          <View className="y-stack">
            <Button icon="home" onTap={() => void openTab('home')}>
              回首页
            </Button>
            <Button kind="secondary" icon="scan" onTap={() => void openPage('places/find-courtyard/index')}>
              找到我的院子
            </Button>
          </View>
        }
      >
        地址可能不完整，或者这一页已经不在了。从首页可以找到您要办的事。
      </Empty>
    </Page>
  );
}
