import { useRouter } from '@tarojs/taro';
import { pointsEndpoints } from '@yuanli/shared/points/points.endpoints';
import { Loaded } from '../../parts/loading/loaded';
import { goBack } from '../../platform/navigate';
import { useSession } from '../../platform/net/session';
import { joinLoads, useLoad } from '../../platform/net/use-load';
import { SignInFirst } from '../../parts/account/sign-in-first';
import { Button } from '../../ui/button';
import { Empty } from '../../ui/empty';
import { Page } from '../../ui/page';
import { TransferForm } from './transfer-form';

/** To someone of my own household, where the community allows it. */
export default function Transfer() {
  const { me } = useSession();
  const communityId = useRouter().params['communityId'] ?? me?.courtyard?.communityId;
  const points = useLoad(pointsEndpoints.getMyPoints, me && {});
  const family = useLoad(pointsEndpoints.findFamily, me && communityId ? { communityId } : null, { isPrivate: true });
  return (
    <Page title="转给家人">
      {!me && <SignInFirst title="请先登录">登录后可以把积分转给家人。</SignInFirst>}
      {me && !communityId && <CannotGive />}
      {me && communityId && (
        <Loaded load={joinLoads(points, family)}>
          {([{ accounts }, { items: people }]) => {
            const account = accounts.find((one) => one.communityId === communityId);
            const canGive = account?.canTransfer && account.balance > 0 && people.length > 0;
            return canGive ? (
              <TransferForm communityId={account.communityId} balance={account.balance} family={people} />
            ) : (
              <CannotGive account={account} />
            );
          }}
        </Loaded>
      )}
    </Page>
  );
}

interface Account {
  balance: number;
  canTransfer: boolean;
}

function CannotGive({ account }: { account?: Account }) {
  return (
    <Empty
      title={transferBlocker(account)}
      action={
        <Button kind="secondary" onTap={() => void goBack()}>
          回到我的积分
        </Button>
      }
    >
      {transferAdvice(account)}
    </Empty>
  );
}

function transferBlocker(account: Account | undefined): string {
  if (!account || account.balance <= 0) return '没有可转的积分';
  return account.canTransfer ? '没有可转的家人' : '本社区没有开放家人互转';
}

function transferAdvice(account: Account | undefined): string {
  if (!account || account.balance <= 0) return '获得积分后可以转给家人，家人同样可以兑换礼品。';
  return account.canTransfer
    ? '您和家人都核实为同一户的住户后，才能互转。'
    : '是否开放由社区决定，可以打电话咨询社区。';
}
