import { View } from '@tarojs/components';
import { RemindButton } from '../../parts/account/remind-button';
import { openPage } from '../../platform/navigate';
import { canOpenMap, openMap } from '../../platform/device/open-map';
import { phoneCall } from '../../platform/device/phone-call';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Icon } from '../../ui/icon';
import { ListRow } from '../../ui/list-row';
import { StickyAction } from '../../ui/sticky-action';
import type { BookingData } from '../booking-data';
import { CancelBooking } from './cancel-booking';

interface BookingActionsProps {
  booking: BookingData;
  reload: () => Promise<void>;
}

const isComing = ({ status, endsAt }: BookingData): boolean =>
  (status === 'requested' || status === 'confirmed') && Date.parse(endsAt) > Date.now();

/** The way there while it lies ahead, else the call: the one thing most come for. */
export function BookingNow({ booking }: { booking: BookingData }) {
  const { serviceName, phone, latitudeE6, longitudeE6 } = booking;
  if (isComing(booking) && canOpenMap)
    return (
      <StickyAction>
        <Button tone="indigo" icon="pin" onTap={() => void openMap({ latitudeE6, longitudeE6 }, serviceName)}>
          导航过去
        </Button>
      </StickyAction>
    );
  if (!phone) return null;
  return (
    <StickyAction>
      <Button tone="indigo" icon="phone" onTap={() => void phoneCall(phone)}>{`打电话 ${phone}`}</Button>
    </StickyAction>
  );
}

/** Everything else about it, one row each; to call it off comes last and quietly. */
export function BookingActions({ booking, reload }: BookingActionsProps) {
  const { serviceId, phone, can, cannotCancelBecause } = booking;
  const isAhead = isComing(booking);
  return (
    <View className="y-stack">
      <Card isList>
        {phone && isAhead && canOpenMap && (
          <ListRow start={<Icon name="phone" />} title="打电话" note={phone} onTap={() => void phoneCall(phone)} />
        )}
        <ListRow
          start={<Icon name="info" />}
          title="查看服务详情"
          onTap={() => void openPage('directory/service/index', { id: serviceId })}
        />
        <ListRow
          start={<Icon name="calendar" />}
          title="查看全部预约"
          onTap={() => void openPage('directory/bookings/index')}
        />
      </Card>
      {isAhead && <RemindButton about="service_booking" />}
      {can.cancel && <CancelBooking booking={booking} reload={reload} />}
      {isAhead && !can.cancel && cannotCancelBecause && (
        <View className="t-caption t-center">{cannotCancelBecause}</View>
      )}
    </View>
  );
}
