import { pointsEndpoints } from '@yuanli/shared/points/points.endpoints';
import { openPage } from '../../platform/navigate';
import { useSession } from '../../platform/net/session';
import { useLoad } from '../../platform/net/use-load';
import { Card } from '../../ui/card';
import { IconBadge } from '../../ui/icon-badge';
import { ListRow } from '../../ui/list-row';
import { Stat } from '../../ui/stat';

/** What I can spend here; for those who are not signed in there is nothing to say yet. */
export function MyBalance({ communityId }: { communityId: string }) {
  const { me } = useSession();
  const { data } = useLoad(pointsEndpoints.getMyPoints, me && {});
  if (!me) return null;
  const account = data?.accounts.find((one) => one.communityId === communityId);
  return (
    <>
      {data && (
        <Card tone="amber">
          <Stat
            isHuge
            tone="amber"
            label="可用积分"
            value={account?.balance ?? 0}
            note={account?.reserved ? `另有${account.reserved}积分预留给待领取的礼品` : undefined}
          />
        </Card>
      )}
      <Card isList>
        <ListRow
          start={<IconBadge name="gift" tone="amber" />}
          title="我的礼品"
          note="查看领取码"
          onTap={() => void openPage('gifts/mine/index')}
        />
      </Card>
    </>
  );
}
