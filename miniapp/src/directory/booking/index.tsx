import { useRouter } from '@tarojs/taro';
import { bookingEndpoints } from '@yuanli/shared/directory/bookings.endpoints';
import { Loaded } from '../../parts/loading/loaded';
import { useSession } from '../../platform/net/session';
import { useLoad } from '../../platform/net/use-load';
import { SignInFirst } from '../../parts/account/sign-in-first';
import { Page } from '../../ui/page';
import { BookingActions, BookingNow } from './booking-actions';
import { BookingFacts } from './booking-facts';

/** One time that is kept for me, or how it ended. */
export default function Booking() {
  const { id = '' } = useRouter().params;
  const { me } = useSession();
  const load = useLoad(bookingEndpoints.getBooking, me && { id });
  return (
    <Page title="我的预约" footer={load.data && <BookingNow booking={load.data} />}>
      {!me && <SignInFirst title="登录后查看预约">您的预约都在这里。</SignInFirst>}
      {me && (
        <Loaded load={load}>
          {(booking) => (
            <>
              <BookingFacts booking={booking} />
              <BookingActions booking={booking} reload={load.reload} />
            </>
          )}
        </Loaded>
      )}
    </Page>
  );
}
