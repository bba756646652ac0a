import { useState } from 'react';
import { View } from '@tarojs/components';
import { pointsEndpoints } from '@yuanli/shared/points/points.endpoints';
import { openTab } from '../../platform/navigate';
import { useSession } from '../../platform/session';
import { useLoad } from '../../platform/use-load';
import { usePages } from '../../platform/use-pages';
import { SignInFirst } from '../../sign-in/sign-in-first';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Chips } from '../../ui/chips';
import { Empty } from '../../ui/empty';
import { ErrorState } from '../../ui/error-state';
import { Page } from '../../ui/page';
import { Section } from '../../ui/section';
import { Skeleton } from '../../ui/skeleton';
import { Stat } from '../../ui/stat';
import { StatementLine } from './statement-line';
import './index.scss';

/** What I have, and line by line why. */
export default function Statement() {
  const { me } = useSession();
  const points = useLoad(pointsEndpoints.getMyPoints, me && {});
  const accounts = points.data?.accounts ?? [];
  const [chosen, setChosen] = useState<string>();
  const account = accounts.find(({ communityId }) => communityId === chosen) ?? accounts[0];
  const lines = usePages(pointsEndpoints.findMyStatement, account ? { communityId: account.communityId } : null);
  const error = points.error ?? lines.error;
  const hasNone = points.data && !account;

  return (
    <Page title="我的积分">
      {!me && <SignInFirst title="登录后看积分">帮过的忙，一笔一笔都记在这里。</SignInFirst>}
      {me && points.state === 'loading' && <Skeleton />}
      {error && <ErrorState message={error.message} onRetry={() => void (points.error ? points : lines).reload()} />}
      {hasNone && (
        <Empty drawing="tea" title="还没有积分" action={<Button onTap={() => void openTab('wishes')}>看看谁需要帮忙</Button>}>
          帮邻居实现一个心愿，积分就记在这里。
        </Empty>
      )}
      {account && (
        <View className="y-stack">
          {accounts.length > 1 && (
            <Chips label="社区" chips={accounts.map(({ communityId, communityName }) => ({ value: communityId, label: communityName }))} value={account.communityId} onChange={setChosen} />
          )}
          <Card tone="amber">
            <Stat isHuge tone="amber" label={`可用积分 · ${account.communityName}`} value={account.balance} note={`本月得了 ${account.gainedThisMonth} 分`} />
          </Card>
          <Section title="明细">
            {lines.state === 'loading' && <Skeleton />}
            {lines.items.length > 0 && <Card isList>{lines.items.map((line) => <StatementLine key={line.id} line={line} />)}</Card>}
            {lines.isLoadingMore && <Skeleton cards={1} />}
            {lines.isEnd && lines.items.length > 0 && <View className="t-caption t-center">到底了</View>}
          </Section>
        </View>
      )}
    </Page>
  );
}
