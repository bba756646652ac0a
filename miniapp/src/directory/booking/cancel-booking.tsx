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
      showToast('取消了，这个时间留给别人');
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
        no="还是去"
        isDangerous
        isBusy={cancel.isBusy}
        onYes={() => void goOn()}
        onNo={close}
      >
        {`${booking.serviceName}的这个时间马上留给别人，以后可以再约。`}
        <ActError error={cancel.error} />
      </Confirm>
    </>
  );
}
