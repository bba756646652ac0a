import { useRouter } from '@tarojs/taro';
import { wishEndpoints } from '@yuanli/shared/wishes/wishes.endpoints';
import { useLoad } from '../../platform/net/use-load';
import { ErrorState } from '../../ui/error-state';
import { Page } from '../../ui/page';
import { Skeleton } from '../../ui/skeleton';
import { NotNow } from '../not-now';
import { DeliveryForm } from './delivery-form';

export default function DeliverWish() {
  const { id = '' } = useRouter().params;
  const { data: wish, error, reload } = useLoad(wishEndpoints.getWish, { id });
  if (wish) return wish.can.deliver ? <DeliveryForm wish={wish} /> : <NotNow id={id} title="完成记录" />;
  return (
    <Page title="完成记录">
      {error ? <ErrorState message={error.message} onRetry={() => void reload()} /> : <Skeleton />}
    </Page>
  );
}
