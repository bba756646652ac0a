import { useState } from 'react';
import { useRouter } from '@tarojs/taro';
import { View } from '@tarojs/components';
import { bookingEndpoints } from '@yuanli/shared/directory/bookings.endpoints';
import { PagedList } from '../../parts/loading/paged-list';
import { openPage } from '../../platform/navigate';
import { usePages } from '../../platform/net/use-pages';
import { useIsWide } from '../../platform/device/wide-screen';
import { QueueRow } from '../../parts/staff/queue-row';
import { Card } from '../../ui/card';
import { Empty } from '../../ui/empty';
import { Tag } from '../../ui/tag';
import type { ServiceToServe } from '../directory-data';
import { DayOfService } from './day-of-service';
import './booking-desk.scss';

const nothing = (
  <Empty drawing="tea" title="没有要您接待的预约">
    社区把服务设为“可预约”并由您接待后，预约的居民会显示在这里。
  </Empty>
);

/** The services one receives people for, and the day's list of one of them: on a phone each has the page for itself. */
export function BookingDesk() {
  const { serviceId } = useRouter().params;
  const [chosenId, setChosenId] = useState(serviceId);
  const isWide = useIsWide();
  const pages = usePages(bookingEndpoints.findServicesToServe, {});
  const chosenOf = (items: ServiceToServe[]) =>
    items.find(({ id }) => id === chosenId) ?? (isWide || items.length === 1 ? items[0] : undefined);
  const open = (id: string) =>
    isWide ? setChosenId(id) : void openPage('directory-desk/bookings/index', { serviceId: id });
  return (
    <PagedList pages={pages} empty={nothing}>
      {(items) => {
        const chosen = chosenOf(items);
        const day = chosen && <DayOfService key={chosen.id} service={chosen} onChanged={() => void pages.reload()} />;
        if (day && !isWide) return day;
        return (
          <View className={isWide ? 'booking-desk' : ''}>
            <Card isList>
              {items.map(({ id, name, organizationName, today, requested }) => (
                <QueueRow
                  key={id}
                  title={name}
                  note={`${organizationName} · 今天${today}人`}
                  isChosen={isWide && id === chosen?.id}
                  onTap={() => open(id)}
                  tag={requested > 0 && <Tag icon="clock" tone="amber">{`${requested}个等您确认`}</Tag>}
                />
              ))}
            </Card>
            {day}
          </View>
        );
      }}
    </PagedList>
  );
}
