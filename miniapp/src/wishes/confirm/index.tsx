import { useRouter } from '@tarojs/taro';
import { wishEndpoints } from '@yuanli/shared/wishes/wishes.endpoints';
import { Loaded } from '../../parts/loading/loaded';
import { useLoad } from '../../platform/net/use-load';
import { Page } from '../../ui/page';
import { WishMovedOn } from '../wish-moved-on';
import { ConfirmForm } from './confirm-form';

export default function ConfirmWish() {
  const { id = '' } = useRouter().params;
  const load = useLoad(wishEndpoints.getWish, { id });
  const wish = load.data;
  if (wish) return wish.can.confirm ? <ConfirmForm wish={wish} /> : <WishMovedOn id={id} title="确认帮忙结果" />;
  return (
    <Page title="确认帮忙结果">
      <Loaded load={load} />
    </Page>
  );
}
