import { useRouter } from '@tarojs/taro';
import { View } from '@tarojs/components';
import { pointsEndpoints } from '@yuanli/shared/points/points.endpoints';
import { Loaded } from '../../parts/loading/loaded';
import { useCurrentCourtyard } from '../../platform/storage/current-courtyard';
import { useSession } from '../../platform/net/session';
import { useLoad } from '../../platform/net/use-load';
import { SignInFirst } from '../../parts/account/sign-in-first';
import { Page } from '../../ui/page';
import { NoCourtyard } from '../../parts/account/no-courtyard';
import { BalanceSheet } from './balance-sheet';
import { RulesInForce } from './rules-in-force';

/** 公示: where every point of the community is and what stands behind it, for its residents; by which rules it came, for anyone. */
export default function Sheet() {
  const { me } = useSession();
  const courtyard = useCurrentCourtyard();
  const communityId = useRouter().params['communityId'] ?? courtyard?.communityId;
  const load = useLoad(pointsEndpoints.getBalanceSheet, me && communityId ? { communityId } : null);
  return (
    <Page title="积分公示">
      {!communityId && <NoCourtyard />}
      {communityId && (
        <View className="y-stack">
          {!me && <SignInFirst title="登录后查看公示">本社区居民都可以查看积分的来源和去向。</SignInFirst>}
          {me && <Loaded load={load}>{(sheet) => <BalanceSheet sheet={sheet} />}</Loaded>}
          <RulesInForce communityId={communityId} />
        </View>
      )}
    </Page>
  );
}
