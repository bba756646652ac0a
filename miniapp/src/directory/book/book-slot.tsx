import { useState } from 'react';
import { View } from '@tarojs/components';
import { bookingEndpoints } from '@yuanli/shared/directory/bookings.endpoints';
import { directoryLimits } from '@yuanli/shared/directory/directory-limits';
import { isPhoneNeeded, PhoneNeeded } from '../../parts/account/phone-needed';
import type { ServiceData } from '../../parts/directory/service-data';
import { ActError } from '../../parts/forms/act-error';
import { replacePage } from '../../platform/navigate';
import { useAct } from '../../platform/net/use-act';
import { Button } from '../../ui/button';
import { Confirm } from '../../ui/confirm';
import { IconText } from '../../ui/icon-text';
import { Field } from '../../ui/field';
import { formatMinutes } from '../../ui/format-minutes';
import { StickyAction } from '../../ui/sticky-action';
import type { SlotData } from '../booking-data';
import { formatWhen } from '../format-slot';

interface BookSlotProps {
  service: ServiceData;
  slot: SlotData | undefined;
  reload: () => Promise<void>;
}

/** What I promise, said once more before it is kept for me. */
export function BookSlot({ service: { id, name, address }, slot, reload }: BookSlotProps) {
  const [isAsked, setAsked] = useState(false);
  const [note, setNote] = useState('');
  const book = useAct(bookingEndpoints.bookService);
  const close = () => {
    setAsked(false);
    book.forgetError();
  };
  const goOn = async () => {
    if (!slot) return;
    const booking = await book.run({ serviceId: id, startsAt: slot.startsAt, note: note.trim() || undefined });
    if (booking) return replacePage('directory/booking/index', { id: booking.id });
    // Behind the sheet the page shows what is left now.
    await reload();
  };
  return (
    <StickyAction hint={slot ? undefined : '请先选择时段'}>
      {slot && <Button tone="indigo" icon="calendar" onTap={() => setAsked(true)}>{`预约${formatWhen(slot)}`}</Button>}
      {slot && (
        <Confirm
          isOpen={isAsked && !isPhoneNeeded(book.error)}
          title={`预约${formatWhen(slot)}吗？`}
          yes="确认预约"
          no="我再看看"
          tone="indigo"
          isBusy={book.isBusy}
          onYes={() => void goOn()}
          onNo={close}
        >
          <View className="y-stack y-stack--tight">
            <IconText icon="pin" note={address}>
              {name}
            </IconText>
            <IconText icon="leave">{`开始${formatMinutes(directoryLimits.cancelBeforeMinutes)}前都可以取消`}</IconText>
          </View>
          <Field
            label="备注"
            isOptional
            value={note}
            onInput={setNote}
            max={directoryLimits.noteLength}
            hint="接待人员能看到"
            error={book.fields.note}
          />
          <ActError error={book.error} />
        </Confirm>
      )}
      <PhoneNeeded act={book} onBound={goOn} onClose={close}>
        绑定后，预约有变化时接待人员能联系上您。其他邻居看不到这个号码。您选的时段还在，绑定后继续预约。
      </PhoneNeeded>
    </StickyAction>
  );
}
