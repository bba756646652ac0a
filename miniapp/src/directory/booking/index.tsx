import { useRouter } from '@tarojs/taro';
import { bookingEndpoints } from '@yuanli/shared/directory/bookings.endpoints';
import { openPage } from '../../platform/navigate';
import { useSession } from '../../platform/net/session';
import { useLoad } from '../../platform/net/use-load';
import { SignInFirst } from '../../parts/account/sign-in-first';
import { Button } from '../../ui/button';
import { ErrorState } from '../../ui/error-state';
import { LastSeen } from '../../ui/last-seen';
import { Page } from '../../ui/page';
import { Skeleton } from '../../ui/skeleton';
import { StickyAction } from '../../ui/sticky-action';
import { BookingActions } from './booking-actions';
import { BookingFacts } from './booking-facts';

/** One time that is kept for me, or how it ended. */
export default function Booking() {
  const { id = '' } = useRouter().params;
  const { me } = useSession();
  const { data: booking, state, error, updatedAt, reload } = useLoad(bookingEndpoints.getBooking, me && { id });
  return (
    <Page
      title="我的预约"
      footer={
        booking && (
          <StickyAction>
            <Button kind="secondary" icon="calendar" onTap={() => void openPage('directory/bookings/index')}>
              看看我所有的预约
            </Button>
          </StickyAction>
        )
      }
    >
      {!me && <SignInFirst title="登录后看预约">您约好的时间都在这里。</SignInFirst>}
      {error ? <ErrorState message={error.message} onRetry={() => void reload()} /> : me && !booking && <Skeleton />}
      {state === 'offline' && updatedAt && <LastSeen at={updatedAt} />}
      {booking && <BookingFacts booking={booking} />}
      {booking && <BookingActions booking={booking} reload={reload} />}
    </Page>
  );
}
