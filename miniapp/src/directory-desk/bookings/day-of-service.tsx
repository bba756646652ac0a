import { useState } from 'react';
import { View } from '@tarojs/components';
import { bookingEndpoints } from '@yuanli/shared/directory/bookings.endpoints';
import { PagedList } from '../../parts/loading/paged-list';
import { usePages } from '../../platform/net/use-pages';
import { Card } from '../../ui/card';
import { wheelsAt, momentOf, formatDay } from '../../ui/format-date';
import { Button } from '../../ui/button';
import { Empty } from '../../ui/empty';
import type { ServiceToServe } from '../directory-data';
import { BookingRow } from './booking-row';
import { DaySwitch } from './day-switch';

interface DayOfServiceProps {
  service: ServiceToServe;
  onChanged: () => void;
}

/** Who comes to one service on one day, in the order of their times. */
export function DayOfService({ service: { id, name, organizationName }, onChanged }: DayOfServiceProps) {
  const [day, setDay] = useState(() => wheelsAt(Date.now()).day);
  const pages = usePages(bookingEndpoints.findBookingsOfDay, { serviceId: id, day }, { isPrivate: true });
  const changed = () => {
    void pages.reload();
    onChanged();
  };
  return (
    <View className="y-stack">
      <View>
        <View className="t-title">{name}</View>
        <View className="t-caption">{organizationName}</View>
      </View>
      <DaySwitch day={day} onChange={setDay} />
      <PagedList pages={pages} empty={<NobodyComes nextDay={pages.data?.nextDay ?? null} onGo={setDay} />}>
        {(items) => (
          <Card isList>
            {items.map((booking) => (
              <BookingRow key={booking.id} booking={booking} onChanged={changed} />
            ))}
          </Card>
        )}
      </PagedList>
    </View>
  );
}

interface NobodyComesProps {
  nextDay: string | null;
  onGo: (day: string) => void;
}

/** An empty day, and the way to the next one that is not. */
function NobodyComes({ nextDay, onGo }: NobodyComesProps) {
  const words = nextDay && formatDay(momentOf(nextDay));
  return (
    <Empty
      drawing="tea"
      title="这一天没有预约"
      action={
        nextDay && <Button kind="secondary" icon="calendar" onTap={() => onGo(nextDay)}>{`查看${words}的预约`}</Button>
      }
    >
      {words ? `下一次预约：${words}` : '有预约会显示在这里。'}
    </Empty>
  );
}
