import { useState } from 'react';
import { View } from '@tarojs/components';
import { partyPointsEndpoints } from '@yuanli/shared/party-points/party-points.endpoints';
import { Loaded } from '../../parts/loading/loaded';
import { SignInFirst } from '../../parts/account/sign-in-first';
import { useSession } from '../../platform/net/session';
import { useLoad } from '../../platform/net/use-load';
import { Card } from '../../ui/card';
import { Notice } from '../../ui/notice';
import { Page } from '../../ui/page';
import { Stat } from '../../ui/stat';
import { MonthSumBars } from '../month-sum';
import { BranchBooks } from './branch-books';
import { MonthLines, MonthsOfMine } from './months-of-mine';

/** My own pages of the branch's book; nobody else has any here. */
export default function MyPartyPoints() {
  const { me } = useSession();
  const load = useLoad(partyPointsEndpoints.getMyBook, me && {}, { isPrivate: true });
  const [opened, setOpened] = useState<string>();
  return (
    <Page title="党员月度积分">
      {!me && <SignInFirst title="登录后查看我的积分">党员月度积分只有您和支部的积分记录员可以查看。</SignInFirst>}
      {me && (
        <Loaded load={load}>
          {(data) => {
            const thisMonth = data.months.find(({ month }) => month === data.month) ?? { base: 0, reward: 0 };
            return (
              <View className="y-stack">
                <Notice icon="lock">
                  {data.branchName
                    ? `只有您和${data.branchName}的积分记录员可以查看，不排名。`
                    : '您还没有编入支部。编入后，每月的积分会显示在这里。'}
                </Notice>
                {data.branchName && (
                  <Card>
                    <View className="y-stack">
                      <Stat
                        isHuge
                        tone="plum"
                        label="本月"
                        value={thisMonth.base + thisMonth.reward}
                        unit="分"
                        note="满分10分"
                      />
                      <MonthSumBars sum={thisMonth} />
                    </View>
                  </Card>
                )}
                <BranchBooks />
                {data.months.length > 0 && <MonthsOfMine months={data.months} onOpen={setOpened} />}
                {opened && <MonthLines month={opened} onClose={() => setOpened(undefined)} />}
              </View>
            );
          }}
        </Loaded>
      )}
    </Page>
  );
}
