import { useRouter } from '@tarojs/taro';
import { wishEndpoints } from '@yuanli/shared/wishes/wishes.endpoints';
import { Loaded } from '../../parts/loading/loaded';
import { useLoad } from '../../platform/net/use-load';
import { Page } from '../../ui/page';
import { WishMovedOn } from '../wish-moved-on';
import { DeliveryForm } from './delivery-form';

export default function DeliverWish() {
  const { id = '' } = useRouter().params;
  const load = useLoad(wishEndpoints.getWish, { id });
  const wish = load.data;
  if (wish) return wish.can.deliver ? <DeliveryForm wish={wish} /> : <WishMovedOn id={id} title="完成记录" />;
  return (
    <Page title="完成记录">
      <Loaded load={load} />
    </Page>
  );
}
