import { useState } from 'react';
import { View } from '@tarojs/components';
import { bookingEndpoints } from '@yuanli/shared/directory/bookings.endpoints';
import { PagedList } from '../../parts/loading/paged-list';
import { openPage } from '../../platform/navigate';
import { useSession } from '../../platform/net/session';
import { usePages } from '../../platform/net/use-pages';
import { SignInFirst } from '../../parts/account/sign-in-first';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Empty } from '../../ui/empty';
import { IconText } from '../../ui/icon-text';
import { Page } from '../../ui/page';
import { Tabs } from '../../ui/tabs';
import { BookingStateTag } from '../booking-state-tag';
import { formatWhen } from '../format-slot';

const views = [
  { value: 'coming', label: '未开始' },
  { value: 'past', label: '已结束' },
] as const;
type When = (typeof views)[number]['value'];

const nothingHere: Record<When, { title: string; words: string }> = {
  coming: { title: '还没有预约', words: '生活圈里有些服务可以提前预约，不用排队。' },
  past: { title: '还没有预约记录', words: '去过的和取消的预约会显示在这里。' },
};

/** The times kept for me, and those before. */
export default function MyBookings() {
  const { me } = useSession();
  const [view, setView] = useState<When>('coming');
  const pages = usePages(bookingEndpoints.findMyBookings, me && { view });
  if (!me)
    return (
      <Page title="我的预约">
        <SignInFirst title="登录后查看预约">您的预约都在这里。</SignInFirst>
      </Page>
    );
  const { title, words } = nothingHere[view];
  const find = (
    <Button kind="secondary" icon="pin" onTap={() => void openPage('directory/around/index')}>
      看看生活圈
    </Button>
  );
  return (
    <Page title="我的预约">
      <Tabs label="我的预约" tabs={views} value={view} onChange={setView} />
      <PagedList
        pages={pages}
        empty={
          <Empty drawing="tea" title={title} action={find}>
            {words}
          </Empty>
        }
      >
        {(bookings) =>
          bookings.map((booking) => (
            <Card key={booking.id} onTap={() => void openPage('directory/booking/index', { id: booking.id })}>
              <View className="y-stack y-stack--tight">
                <View className="y-row y-row--between">
                  <View className="t-strong">{formatWhen(booking)}</View>
                  <BookingStateTag booking={booking} />
                </View>
                <View className="t-lead">{booking.serviceName}</View>
                <IconText icon="pin" isSmall>
                  {booking.address}
                </IconText>
              </View>
            </Card>
          ))
        }
      </PagedList>
    </Page>
  );
}
