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
  const time = formatMessageTime(startsAt);
  const { title, text, state, hint } = wordsFor(what, booking, booked, time);
  const data = { service: booked.service.name, booking: state, time, place: booked.address, hint };
  const subscribe = { template: 'service_booking' as const, data, page: `directory/booking/index?id=${id}` };
  await notify(tx, personId, { title, text, link: { kind: 'booking', id }, subscribe });
}

function wordsFor(what: BookingNews, { reason }: Booking, { service, address }: BookedService, time: string): Words {
  const about = `“${service.name}”${time}`;
  const come = `${about}，在${address}，等您来。${service.documents.length > 0 ? `要带：${service.documents.join('、')}。` : ''}`;
  const why = `原因：${reason ?? ''}`;
  const words: Record<BookingNews, Words> = {
    confirmed: {
      title: '预约好了',
      text: `${come}去不了请提前1小时取消，让给别人。`,
      state: '约好了',
      hint: '去不了请提前1小时取消',
    },
    requested: {
      title: '预约交上去了',
      text: `${about}的预约交上去了，对方确认以后会告诉您。`,
      state: '等待确认',
      hint: '确认以后会告诉您',
    },
    declined: { title: '没有约上', text: `${about}没有约上，${why}。可以换个时间再约。`, state: '没有约上', hint: why },
    called_off: {
      title: '预约取消了',
      text: `${about}的预约取消了，${why}。您不用去了，可以换个时间再约。`,
      state: '取消了',
      hint: why,
    },
    lapsed: {
      title: '没有约上',
      text: `${about}的预约没有等到答复，没有约上。可以打电话问问，或者换个时间再约。`,
      state: '没有约上',
      hint: '可以打电话问问',
    },
    reminder: { title: '别忘了您的预约', text: come, state: '快到时间了', hint: '去不了请提前1小时取消' },
  };
  return words[what];
}
