import { useState } from 'react';
import { View } from '@tarojs/components';
import { bookingEndpoints } from '@yuanli/shared/directory/bookings.endpoints';
import { PagedList } from '../../parts/loading/paged-list';
import { usePages } from '../../platform/net/use-pages';
import { Card } from '../../ui/card';
import { wheelsAt } from '../../ui/format-date';
import type { ServiceToServe } from '../directory-data';
import { BookingRow } from './booking-row';
import { DaySwitch } from './day-switch';
import { NobodyComes } from './nobody-comes';

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
