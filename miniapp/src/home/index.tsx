import { View } from '@tarojs/components';
import { homeEndpoints } from '@yuanli/shared/home/home.endpoints';
import { useCurrentCourtyard } from '../platform/storage/current-courtyard';
import { phoneCall } from '../platform/device/phone-call';
import { useSession } from '../platform/net/session';
import { useLoad } from '../platform/net/use-load';
import { Button } from '../ui/button';
import { ErrorState } from '../ui/error-state';
import { Page } from '../ui/page';
import { CourtyardHead } from './courtyard-head';
import { DemoBar } from './demo-bar';
import { greeting } from './greeting';
import { ServiceTiles } from './service-tiles';
import { TodoList } from './todo-list';
import { Welcome } from './welcome';

/** My courtyard, what waits for me, what I can do. */
export default function Home() {
  const courtyard = useCurrentCourtyard();
  const { me } = useSession();
  const home = useLoad(homeEndpoints.getHome, courtyard && { courtyardId: courtyard.id });
  const waiting = home.data?.waiting ?? [];
  return (
    <Page tab="home">
      {IS_DEMO && <DemoBar />}
      {!courtyard && <Welcome />}
      {courtyard && (
        <View className="y-stack">
          <CourtyardHead courtyard={courtyard} />
          <View className="t-second">
            {greeting(me?.nickname)}
            {me && waiting.length > 0 ? `有${waiting.length}件事等您看看。` : '院里有您，真好。'}
          </View>
          {waiting.length > 0 && <TodoList waiting={waiting} />}
          {home.error && <ErrorState message={home.error.message} onRetry={() => void home.reload()} />}
          <ServiceTiles home={home.data} />
          <Button kind="secondary" icon="phone" onTap={() => void phoneCall(courtyard.communityPhone)}>
            打电话给社区
          </Button>
        </View>
      )}
    </Page>
  );
}
