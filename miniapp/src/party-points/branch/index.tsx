import { useState } from 'react';
import { useRouter } from '@tarojs/taro';
import { View } from '@tarojs/components';
import { partyPointsEndpoints } from '@yuanli/shared/party-points/party-points.endpoints';
import { Loaded } from '../../parts/loading/loaded';
import { openPage } from '../../platform/navigate';
import { useSession } from '../../platform/net/session';
import { useLoad } from '../../platform/net/use-load';
import { SignInFirst } from '../../parts/account/sign-in-first';
import { Card } from '../../ui/card';
import { Empty } from '../../ui/empty';
import { ListRow } from '../../ui/list-row';
import { MonthSwitch } from '../../ui/month-switch';
import { Notice } from '../../ui/notice';
import { Page } from '../../ui/page';
import { openMonths } from '../book';

/** The keeper's view of a branch: by name, month by month, and from there each member's page. */
export default function BranchBook() {
  const { me } = useSession();
  const { branchId = '' } = useRouter().params;
  const { first, last } = openMonths();
  const [month, setMonth] = useState(last);
  const load = useLoad(partyPointsEndpoints.getBranchBook, me && branchId ? { branchId, month } : null, {
    isPrivate: true,
  });
  const open = (personId: string) => openPage('party-points/member/index', { branchId, personId, month });
  return (
    <Page title={load.data?.name ?? '支部党员月度积分'}>
      {!me && <SignInFirst title="请先登录">支部党员的积分只有积分记录员可以查看。</SignInFirst>}
      {me && !branchId && <Empty title="请先选一个支部">请在“党员月度积分”里打开您负责记录的支部。</Empty>}
      {me && branchId && (
        <View className="y-stack">
          <Notice icon="eye">您每次查看都会留下记录，请不要截图外传。</Notice>
          <MonthSwitch month={month} from={first} until={last} onChange={setMonth} />
          <Loaded load={load}>
            {({ members }) =>
              members.length === 0 ? (
                <Empty drawing="tea" title="支部还没有编入党员">
                  请社区工作者在工作台里将党员编入支部。
                </Empty>
              ) : (
                <Card isList>
                  {members.map(({ personId, name, base, reward }) => (
                    <ListRow
                      key={personId}
                      title={name}
                      note={`基础分${base}，奖励分${reward}`}
                      value={`${base + reward}分`}
                      onTap={() => void open(personId)}
                    />
                  ))}
                </Card>
              )
            }
          </Loaded>
        </View>
      )}
    </Page>
  );
}
