import { useRouter } from '@tarojs/taro';
import { wishEndpoints } from '@yuanli/shared/wishes/wishes.endpoints';
import { useLoad } from '../../platform/net/use-load';
import { ErrorState } from '../../ui/error-state';
import { Page } from '../../ui/page';
import { Skeleton } from '../../ui/skeleton';
import { NotNow } from '../not-now';
import { ConfirmForm } from './confirm-form';

export default function ConfirmWish() {
  const { id = '' } = useRouter().params;
  const { data: wish, error, reload } = useLoad(wishEndpoints.getWish, { id });
  if (wish) return wish.can.confirm ? <ConfirmForm wish={wish} /> : <NotNow id={id} title="看看帮得怎么样" />;
  return (
    <Page title="看看帮得怎么样">
      {error ? <ErrorState message={error.message} onRetry={() => void reload()} /> : <Skeleton />}
    </Page>
  );
}
