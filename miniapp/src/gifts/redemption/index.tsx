import { useRouter } from '@tarojs/taro';
import { giftEndpoints } from '@yuanli/shared/gifts/gifts.endpoints';
import { Loaded } from '../../parts/loading/loaded';
import { useSession } from '../../platform/net/session';
import { useLoad } from '../../platform/net/use-load';
import { SignInFirst } from '../../parts/account/sign-in-first';
import { Page } from '../../ui/page';
import { EndedRedemption } from './ended-redemption';
import { WaitingGift } from './waiting-gift';

/** What I redeemed: the code to fetch it, or how it ended. Without a network the code seen last is still there. */
export default function Redemption() {
  const { id = '' } = useRouter().params;
  const { me } = useSession();
  const load = useLoad(giftEndpoints.getRedemption, me && { id });
  return (
    <Page title="领取礼品">
      {!me && <SignInFirst title="登录后查看领取码">您兑换的礼品和领取码都在这里。</SignInFirst>}
      {me && (
        <Loaded load={load}>
          {(redemption) =>
            redemption.code ? (
              <WaitingGift redemption={redemption} code={redemption.code} reload={load.reload} />
            ) : (
              <EndedRedemption redemption={redemption} />
            )
          }
        </Loaded>
      )}
    </Page>
  );
}
