import { useRouter } from '@tarojs/taro';
import { giftEndpoints } from '@yuanli/shared/gifts/gifts.endpoints';
import { useLoad } from '../../platform/net/use-load';
import { ErrorState } from '../../ui/error-state';
import { LastSeen } from '../../ui/last-seen';
import { Page } from '../../ui/page';
import { Skeleton } from '../../ui/skeleton';
import { GiftActions } from './gift-actions';
import { GiftFacts } from './gift-facts';

/** One gift: what it is, what it costs, where to fetch it, and whether I can have it. */
export default function Gift() {
  const { id = '' } = useRouter().params;
  const { data: gift, state, error, updatedAt, reload } = useLoad(giftEndpoints.getGift, { id });
  return (
    <Page title="礼品" footer={gift && <GiftActions gift={gift} reload={reload} />}>
      {error ? <ErrorState message={error.message} onRetry={() => void reload()} /> : !gift && <Skeleton />}
      {state === 'offline' && updatedAt && <LastSeen at={updatedAt} />}
      {gift && <GiftFacts gift={gift} />}
    </Page>
  );
}
