import { useState } from 'react';
import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { pointsEndpoints } from '@yuanli/shared/points/points.endpoints';
import { Loaded } from '../../parts/loading/loaded';
import { openTab } from '../../platform/navigate';
import { useSession } from '../../platform/net/session';
import { useLoad } from '../../platform/net/use-load';
import { SignInFirst } from '../../parts/account/sign-in-first';
import { Button } from '../../ui/button';
import { Chips } from '../../ui/chips';
import { Empty } from '../../ui/empty';
import { Page } from '../../ui/page';
import { AccountCard } from './account-card';
import { MonthOfLines } from './month-of-lines';

/** What I have, what becomes of it, and month by month why. */
export default function Statement() {
  const { me } = useSession();
  const load = useLoad(pointsEndpoints.getMyPoints, me && {});
  // A message is about one community; otherwise it is the one I live in.
  const asked = useRouter().params['communityId'] ?? me?.courtyard?.communityId;
  const [chosen = asked, setChosen] = useState<string>();

  return (
    <Page title="我的积分">
      {!me && <SignInFirst title="登录后查看积分">帮过的忙，一笔一笔都记在这里。</SignInFirst>}
      {me && (
        <Loaded load={load}>
          {({ accounts }) => {
            const account = accounts.find(({ communityId }) => communityId === chosen) ?? accounts[0];
            return account ? (
              <View className="y-stack">
                {accounts.length > 1 && (
                  <Chips
                    label="社区"
                    chips={accounts.map(({ communityId, communityName }) => ({
                      value: communityId,
                      label: communityName,
                    }))}
                    value={account.communityId}
                    onChange={setChosen}
                  />
                )}
                <AccountCard account={account} />
                <MonthOfLines key={account.communityId} communityId={account.communityId} />
              </View>
            ) : (
              <Empty
                drawing="tea"
                title="还没有积分"
                action={<Button onTap={() => void openTab('wishes')}>看看谁需要帮忙</Button>}
              >
                帮邻居实现心愿或参加志愿服务后，获得的积分会显示在这里。
              </Empty>
            );
          }}
        </Loaded>
      )}
    </Page>
  );
}
