import { useState } from 'react';
import { useRouter } from '@tarojs/taro';
import { bookingEndpoints } from '@yuanli/shared/directory/bookings.endpoints';
import { serviceEndpoints } from '@yuanli/shared/directory/services.endpoints';
import { Loaded } from '../../parts/loading/loaded';
import { useSession } from '../../platform/net/session';
import { useLoad } from '../../platform/net/use-load';
import { SignInFirst } from '../../parts/account/sign-in-first';
import { Page } from '../../ui/page';
import { wheelsAt } from '../../ui/format-date';
import type { SlotData } from '../booking-data';
import { BookSlot } from './book-slot';
import { ChooseSlot } from './choose-slot';

/** A time of one's own at one service: the day, the slot, what should be known. */
export default function Book() {
  const { id = '' } = useRouter().params;
  const { me } = useSession();
  const [day, setDay] = useState(() => wheelsAt(Date.now()).day);
  const [slot, setSlot] = useState<SlotData>();
  const service = useLoad(serviceEndpoints.getService, me && { id });
  const slots = useLoad(bookingEndpoints.findSlots, me && { serviceId: id, day });
  // Another day is chosen while the service stays as it is, so only the failures are shared.
  const load = slots.error ? { ...service, error: slots.error, reload: slots.reload } : service;
  const chooseDay = (chosen: string) => {
    setSlot(undefined);
    setDay(chosen);
  };
  const chosen = slots.data?.items.find(
    ({ startsAt, left, isMine }) => startsAt === slot?.startsAt && left > 0 && !isMine,
  );
  if (!me)
    return (
      <Page title="预约">
        <SignInFirst title="登录后预约">预约的时间会为您保留，有变化会通知您。</SignInFirst>
      </Page>
    );
  return (
    <Page title="预约" footer={service.data && <BookSlot service={service.data} slot={chosen} reload={slots.reload} />}>
      <Loaded load={load}>
        {(service) => (
          <ChooseSlot service={service} slots={slots.data} day={day} slot={chosen} onDay={chooseDay} onSlot={setSlot} />
        )}
      </Loaded>
    </Page>
  );
}
