import { giftEndpoints } from '@yuanli/shared/gifts/gifts.endpoints';
import { openPage, replacePage } from '../../platform/navigate';
import { useSession } from '../../platform/net/session';
import { usePages } from '../../platform/net/use-pages';
import { SignInFirst } from '../../parts/account/sign-in-first';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Empty } from '../../ui/empty';
import { ListRow } from '../../ui/list-row';
import { Page } from '../../ui/page';
import { formatShortDay, formatTimeLeft } from '../../ui/format-date';
import type { RedemptionData } from '../gift-data';
import { PagedList } from '../../parts/loading/paged-list';
import { RedemptionTag } from '../redemption-tag';

const noteOf = ({ price, redeemedAt, expiresAt }: RedemptionData): string =>
  expiresAt ? (formatTimeLeft(expiresAt) ?? '即将到期') : `${formatShortDay(redeemedAt)}用${price}积分兑换`;

/** All I redeemed; what still waits has its code behind it. */
export default function MyGifts() {
  const { me } = useSession();
  const pages = usePages(giftEndpoints.findMyRedemptions, me && {});
  const none = (
    <Empty
      drawing="tea"
      title="您还没有兑换过礼品"
      action={<Button onTap={() => void replacePage('gifts/shelf/index')}>看看有什么礼品</Button>}
    >
      帮助邻居可以获得积分，积分可以兑换礼品。
    </Empty>
  );
  return (
    <Page title="我的礼品">
      {!me && <SignInFirst title="登录后查看我的礼品">您兑换的礼品和领取码都在这里。</SignInFirst>}
      {me && (
        <PagedList pages={pages} empty={none}>
          {(items) => (
            <Card isList>
              {items.map((redemption) => (
                <ListRow
                  key={redemption.id}
                  title={redemption.title}
                  note={noteOf(redemption)}
                  value={<RedemptionTag status={redemption.status} />}
                  onTap={() => void openPage('gifts/redemption/index', { id: redemption.id })}
                />
              ))}
            </Card>
          )}
        </PagedList>
      )}
    </Page>
  );
}
