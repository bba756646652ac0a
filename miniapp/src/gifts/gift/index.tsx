import { useRouter } from '@tarojs/taro';
import { giftEndpoints } from '@yuanli/shared/gifts/gifts.endpoints';
import { Loaded } from '../../parts/loading/loaded';
import { useLoad } from '../../platform/net/use-load';
import { Page } from '../../ui/page';
import { GiftActions } from './gift-actions';
import { GiftFacts } from './gift-facts';

/** One gift: what it is, what it costs, where to fetch it, and whether I can have it. */
export default function Gift() {
  const { id = '' } = useRouter().params;
  const load = useLoad(giftEndpoints.getGift, { id });
  const { data: gift, reload } = load;
  return (
    <Page title="礼品详情" footer={gift && <GiftActions gift={gift} reload={reload} />}>
      <Loaded load={load}>{(gift) => <GiftFacts gift={gift} />}</Loaded>
    </Page>
  );
}
