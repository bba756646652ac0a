import { useRouter } from '@tarojs/taro';
import { pointsEndpoints } from '@yuanli/shared/points/points.endpoints';
import { useSession } from '../../platform/net/session';
import { useLoad } from '../../platform/net/use-load';
import { SignInFirst } from '../../parts/account/sign-in-first';
import { ErrorState } from '../../ui/error-state';
import { LastSeen } from '../../ui/last-seen';
import { Page } from '../../ui/page';
import { Skeleton } from '../../ui/skeleton';
import { LineCard } from './line-card';

/** One line of my points whose act has no page of its own: who did it, when and why. */
export default function OneLine() {
  const { id = '' } = useRouter().params;
  const { me } = useSession();
  const { data: line, state, error, updatedAt, reload } = useLoad(pointsEndpoints.getStatementLine, me && { id });
  return (
    <Page title="这笔积分">
      {!me && <SignInFirst title="登录后看积分">每一笔积分怎么来的、去了哪里，都在这里。</SignInFirst>}
      {error ? <ErrorState message={error.message} onRetry={() => void reload()} /> : me && !line && <Skeleton />}
      {state === 'offline' && updatedAt && <LastSeen at={updatedAt} />}
      {line && <LineCard line={line} />}
    </Page>
  );
}
