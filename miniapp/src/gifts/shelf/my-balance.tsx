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
            label="我能用的积分"
            value={account?.balance ?? 0}
            note={account?.reserved ? `另有${account.reserved}分留给还没领的礼品` : undefined}
          />
        </Card>
      )}
      <Card isList>
        <ListRow
          start={<IconBadge name="gift" tone="amber" />}
          title="我换的礼品"
          note="领取码在这里"
          onTap={() => void openPage('gifts/mine/index')}
        />
      </Card>
    </>
  );
}
