import { formatCardTime } from '@yuanli/shared/china-time';
import { formatMessageTime, notify } from '../../messages';
import type { Tx } from '../../platform/database';
import type { Booking } from './booking.entity';
import { findBookedServices, type BookedService } from './find-booked-services';

export type BookingNews = 'confirmed' | 'requested' | 'declined' | 'called_off' | 'lapsed' | 'reminder';

interface Words {
  title: string;
  text: string;
  /** At most 5 Han, for WeChat's card. */
  state: string;
  /** One short line, for WeChat's card. */
  hint: string;
}

/** Whoever booked is told what became of it. */
export async function notifyAboutBooking(tx: Tx, booking: Booking, what: BookingNews): Promise<void> {
  const { id, serviceId, personId, startsAt } = booking;
  const booked = (await findBookedServices(tx, [serviceId])).get(serviceId)!;
  const { title, text, state, hint } = wordsFor(what, booking, booked);
  const data = {
    service: booked.service.name,
    booking: state,
    time: formatCardTime(startsAt),
    place: booked.address,
    hint,
  };
  const subscribe = { template: 'service_booking' as const, data, page: `directory/booking/index?id=${id}` };
  await notify(tx, personId, { title, text, link: { kind: 'booking', id }, subscribe });
}

function wordsFor(what: BookingNews, { reason, startsAt }: Booking, { service, address }: BookedService): Words {
  const about = `“${service.name}”${formatMessageTime(startsAt)}`;
  const come = `${about}，在${address}，等您来。${service.documents.length > 0 ? `要带：${service.documents.join('、')}。` : ''}`;
  const why = `原因：${reason ?? ''}`;
  const words: Record<BookingNews, Words> = {
    confirmed: {
      title: '预约成功',
      text: `${come}去不了请提前1小时取消，让给别人。`,
      state: '预约成功',
      hint: '去不了请提前1小时取消',
    },
    requested: {
      title: '预约已提交',
      text: `${about}的预约已提交，对方确认后会通知您。`,
      state: '等对方确认',
      hint: '确认后会通知您',
    },
    declined: {
      title: '预约未成功',
      text: `${about}的预约没有成功，${why}。您可以换个时间再预约。`,
      state: '预约未成功',
      hint: why,
    },
    called_off: {
      title: '预约已取消',
      text: `${about}的预约已取消，${why}。您不用去了，可以换个时间再预约。`,
      state: '已取消',
      hint: why,
    },
    lapsed: {
      title: '预约未成功',
      text: `${about}的预约没有等到对方确认，没有成功。可以打电话问问，或者换个时间再预约。`,
      state: '预约未成功',
      hint: '可以打电话问问',
    },
    reminder: { title: '别忘了您的预约', text: come, state: '快到时间了', hint: '去不了请提前1小时取消' },
  };
  return words[what];
}
