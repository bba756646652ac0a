import { View } from '@tarojs/components';
import { useShareAppMessage } from '@tarojs/taro';
import { homeEndpoints } from '@yuanli/shared/home/home.endpoints';
import { useScale } from '../platform/a11y/scale';
import { useCurrentCourtyard } from '../platform/storage/current-courtyard';
import { useLoad } from '../platform/net/use-load';
import { openPage, pageUrl } from '../platform/navigate';
import { Button } from '../ui/button';
import { LoadError } from '../parts/loading/loaded';
import { LastSeen } from '../ui/last-seen';
import { Page } from '../ui/page';
import { ScaleSwitch } from '../ui/scale-switch';
import { IconBadge } from '../ui/icon-badge';
import { DemoBar } from './demo-bar';
import { ElderHome } from './elder-home';
import { NewsPill } from './news-pill';
import { NormalHome } from './normal-home';
import { PlaceName } from './place-head';
import './home-head.scss';
import './welcome.scss';

/** My courtyard and who looks after it, what waits for me, what I can do. */
export default function Home() {
  const courtyard = useCurrentCourtyard();
  const { isElder } = useScale();
  const load = useLoad(homeEndpoints.getHome, courtyard && { courtyardId: courtyard.id });
  const { data, error, state, updatedAt, reload } = load;
  useShareAppMessage(() => ({
    title: courtyard ? `${courtyard.name}，院里的事一起办` : '院里的事一起办',
    path: pageUrl('home/index'),
  }));
  const Face = isElder ? ElderHome : NormalHome;
  return (
    <Page
      tab="home"
      head={
        <View className="home-head">
          {isElder && courtyard && <PlaceName name={courtyard.name} />}
          <ScaleSwitch />
          {!isElder && <NewsPill unread={data?.unread ?? 0} />}
        </View>
      }
    >
      {!courtyard && <Welcome />}
      {courtyard && (
        <Face courtyard={courtyard} home={data}>
          {state === 'offline' && updatedAt && <LastSeen at={updatedAt} />}
          {error && <LoadError error={error} reload={reload} />}
        </Face>
      )}
      {IS_DEMO && <DemoBar />}
    </Page>
  );
}

/** The first time: nothing is known but that someone stands in a courtyard. */
function Welcome() {
  return (
    <View className="welcome">
      <IconBadge name="home" tone="brick" size="large" />
      <View className="t-display t-center">您在哪个院子</View>
      <View className="t-second t-center">选好院子，就能许心愿、帮邻居。不登录也可以先看看。</View>
      <Button icon="scan" onTap={() => void openPage('places/find-courtyard/index')}>
        找到我的院子
      </Button>
    </View>
  );
}
