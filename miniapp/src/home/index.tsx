import { View } from '@tarojs/components';
import { useShareAppMessage } from '@tarojs/taro';
import { homeEndpoints } from '@yuanli/shared/home/home.endpoints';
import { useCurrentCourtyard, type CurrentCourtyard } from '../platform/storage/current-courtyard';
import { phoneCall } from '../platform/device/phone-call';
import { useSession } from '../platform/net/session';
import { useLoad } from '../platform/net/use-load';
import { openPage, pageUrl } from '../platform/navigate';
import { Button } from '../ui/button';
import { LoadError } from '../parts/loading/loaded';
import { Page } from '../ui/page';
import { IconText } from '../ui/icon-text';
import { ScaleSwitch } from '../ui/scale-switch';
import { Pressable } from '../ui/pressable';
import { IconBadge } from '../ui/icon-badge';
import { DemoBar } from './demo-bar';
import { greeting } from './greeting';
import { ServiceTiles } from './service-tiles';
import { TodoList } from './todo-list';
import './courtyard-head.scss';
import './welcome.scss';

/** My courtyard, what waits for me, what I can do. */
export default function Home() {
  const courtyard = useCurrentCourtyard();
  const { me } = useSession();
  const home = useLoad(homeEndpoints.getHome, courtyard && { courtyardId: courtyard.id });
  const waiting = home.data?.waiting ?? [];
  useShareAppMessage(() => ({
    title: courtyard ? `${courtyard.name}，院里的事一起办` : '院里的事一起办',
    path: pageUrl('home/index'),
  }));
  return (
    <Page tab="home">
      {!courtyard && <Welcome />}
      {courtyard && (
        <View className="y-stack">
          <CourtyardHead courtyard={courtyard} />
          <View className="t-second">
            {greeting(me?.nickname)}
            {me && waiting.length > 0 ? `有${waiting.length}件事等您看看。` : '院里有您，真好。'}
          </View>
          {waiting.length > 0 && <TodoList waiting={waiting} />}
          {home.error && <LoadError error={home.error} reload={home.reload} />}
          <ServiceTiles home={home.data} />
          <Button kind="secondary" icon="phone" onTap={() => void phoneCall(courtyard.communityPhone)}>
            打电话给社区
          </Button>
        </View>
      )}
      {IS_DEMO && <DemoBar />}
    </Page>
  );
}

/** Which courtyard this is, and the way to another one. */
function CourtyardHead({ courtyard }: { courtyard: CurrentCourtyard }) {
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

/** The first time: nothing is known but that someone stands in a courtyard. */
function Welcome() {
  return (
    <View className="welcome">
      <View className="welcome__switch">
        <ScaleSwitch />
      </View>
      <IconBadge name="home" tone="brick" size="large" />
      <View className="t-display t-center">您在哪个院子</View>
      <View className="t-second t-center">选好院子，就能许心愿、帮邻居。不登录也可以先看看。</View>
      <Button icon="scan" onTap={() => void openPage('places/find-courtyard/index')}>
        找到我的院子
      </Button>
    </View>
  );
}
