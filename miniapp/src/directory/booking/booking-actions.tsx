import { View } from '@tarojs/components';
import { RemindButton } from '../../parts/account/remind-button';
import { openPage } from '../../platform/navigate';
import { canOpenMap, openMap } from '../../platform/device/open-map';
import { phoneCall } from '../../platform/device/phone-call';
import { Button } from '../../ui/button';
import type { BookingData } from '../booking-data';
import { CancelBooking } from './cancel-booking';

interface BookingActionsProps {
  booking: BookingData;
  reload: () => Promise<void>;
}

export function BookingActions({ booking, reload }: BookingActionsProps) {
  const { serviceId, serviceName, phone, latitudeE6, longitudeE6, status, endsAt, can, cannotCancelBecause } = booking;
  const isComing = (status === 'requested' || status === 'confirmed') && Date.parse(endsAt) > Date.now();
  return (
    <View className="y-stack">
      {isComing && canOpenMap && (
        <Button tone="indigo" icon="pin" onTap={() => void openMap({ latitudeE6, longitudeE6 }, serviceName)}>
          导航过去
        </Button>
      )}
      {isComing && <RemindButton about="service_booking" />}
      {phone && <Button kind="secondary" icon="phone" onTap={() => void phoneCall(phone)}>{`打电话 ${phone}`}</Button>}
      <Button kind="secondary" icon="info" onTap={() => void openPage('directory/service/index', { id: serviceId })}>
        查看服务详情
      </Button>
      {can.cancel && <CancelBooking booking={booking} reload={reload} />}
      {isComing && !can.cancel && cannotCancelBecause && (
        <View className="t-caption t-center">{cannotCancelBecause}</View>
      )}
    </View>
  );
}
