import { useState } from 'react';
import { bookingEndpoints } from '@yuanli/shared/directory/bookings.endpoints';
import { ActError } from '../../parts/forms/act-error';
import { useAct } from '../../platform/net/use-act';
import { Button } from '../../ui/button';
import { Confirm } from '../../ui/confirm';
import { showToast } from '../../ui/toast';
import type { BookingData } from '../booking-data';
import { formatWhen } from '../format-slot';

interface CancelBookingProps {
  booking: BookingData;
  reload: () => Promise<void>;
}

export function CancelBooking({ booking, reload }: CancelBookingProps) {
  const [isAsked, setAsked] = useState(false);
  const cancel = useAct(bookingEndpoints.cancelBooking);
  const close = () => {
    setAsked(false);
    cancel.forgetError();
  };
  const goOn = async () => {
    if (await cancel.run({ id: booking.id })) {
      setAsked(false);
      showToast('预约已取消');
    }
    await reload();
  };
  return (
    <>
      <Button kind="quiet" icon="cancel" onTap={() => setAsked(true)}>
        去不了，取消预约
      </Button>
      <Confirm
        isOpen={isAsked}
        title={`取消${formatWhen(booking)}的预约吗？`}
        yes="取消预约"
        no="保留预约"
        isDangerous
        isBusy={cancel.isBusy}
        onYes={() => void goOn()}
        onNo={close}
      >
        {`取消后，${booking.serviceName}的这个时段会让给别人。需要时可以重新预约。`}
        <ActError error={cancel.error} />
      </Confirm>
    </>
  );
}
