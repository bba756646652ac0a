import { useRouter } from '@tarojs/taro';
import { pointsEndpoints } from '@yuanli/shared/points/points.endpoints';
import { Loaded } from '../../parts/loading/loaded';
import { useSession } from '../../platform/net/session';
import { useLoad } from '../../platform/net/use-load';
import { SignInFirst } from '../../parts/account/sign-in-first';
import { Page } from '../../ui/page';
import { LineCard } from './line-card';

/** One line of my points whose act has no page of its own: who did it, when and why. */
export default function OneLine() {
  const { id = '' } = useRouter().params;
  const { me } = useSession();
  const load = useLoad(pointsEndpoints.getStatementLine, me && { id });
  return (
    <Page title="积分详情">
      {!me && <SignInFirst title="登录后查看积分">每一笔积分怎么来的、去了哪里，都在这里。</SignInFirst>}
      {me && <Loaded load={load}>{(line) => <LineCard line={line} />}</Loaded>}
    </Page>
  );
}
