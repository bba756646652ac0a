import { useRouter } from '@tarojs/taro';
import { pointsEndpoints } from '@yuanli/shared/points/points.endpoints';
import { goBack } from '../../platform/navigate';
import { useSession } from '../../platform/net/session';
import { useLoad } from '../../platform/net/use-load';
import { SignInFirst } from '../../parts/account/sign-in-first';
import { Button } from '../../ui/button';
import { Empty } from '../../ui/empty';
import { ErrorState } from '../../ui/error-state';
import { Page } from '../../ui/page';
import { Skeleton } from '../../ui/skeleton';
import { TransferForm } from './transfer-form';

/** To someone of my own household, where the community allows it. */
export default function Transfer() {
  const { me } = useSession();
  const communityId = useRouter().params['communityId'] ?? me?.courtyard?.communityId;
  const points = useLoad(pointsEndpoints.getMyPoints, me && {});
  const family = useLoad(pointsEndpoints.findFamily, me && communityId ? { communityId } : null, { isPrivate: true });
  const account = points.data?.accounts.find((one) => one.communityId === communityId);
  const error = points.error ?? family.error;
  const isLoading = communityId && (points.state === 'loading' || family.state === 'loading');
  const people = family.data?.items ?? [];
  const canGive = account?.canTransfer && account.balance > 0 && people.length > 0;
  return (
    <Page title="转给家人">
      {!me && <SignInFirst title="请先登录">登录后可以把积分转给家人。</SignInFirst>}
      {me && isLoading && !error && <Skeleton />}
      {error && <ErrorState message={error.message} onRetry={() => void (points.error ? points : family).reload()} />}
      {me &&
        !isLoading &&
        !error &&
        (canGive ? (
          <TransferForm communityId={account.communityId} balance={account.balance} family={people} />
        ) : (
          <Empty
            title={noReason(account)}
            action={
              <Button kind="secondary" onTap={() => void goBack()}>
                回到我的积分
              </Button>
            }
          >
            {whatToDo(account)}
          </Empty>
        ))}
    </Page>
  );
}

interface Account {
  balance: number;
  canTransfer: boolean;
}

function noReason(account: Account | undefined): string {
  if (!account || account.balance <= 0) return '还没有能转的积分';
  return account.canTransfer ? '还没有可以转的家人' : '本社区没有开放家人互转';
}

function whatToDo(account: Account | undefined): string {
  if (!account || account.balance <= 0) return '有了积分再来，转给家人一样能换礼品。';
  return account.canTransfer ? '您和家人都要核实住在同一户，才能互转。' : '要不要开放由社区定，可以打电话问一问。';
}
