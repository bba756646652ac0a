import { formatMoment, formatBy } from '../../ui/format-date';
import type { SeatData } from '../volunteering-data';

interface Words {
  button: string;
  title: string;
  whatHappens: string;
  yes: string;
  no: string;
  done: string;
  asksWhy: boolean;
}

/** What giving back leads to, before and after the cut-off, and where there is only an offer or a place in line. */
export function formatCancellation({ state, cutOffAt }: SeatData, now = Date.now()): Words {
  if (state === 'waiting') {
    return {
      button: '退出候补',
      title: '要退出候补吗？',
      whatHappens: '退出后，后面的人依次往前排。以后想参加可以重新候补，从最后一位排起。',
      yes: '退出候补',
      no: '继续候补',
      done: '已退出候补',
      asksWhy: false,
    };
  }
  if (state === 'offered') {
    return {
      button: '让给下一位',
      title: '要把名额让给下一位吗？',
      whatHappens: '名额会立即转给下一位候补的邻居。',
      yes: '让给下一位',
      no: '我再想想',
      done: '名额已让给下一位，谢谢您',
      asksWhy: false,
    };
  }
  const isLate = now >= Date.parse(cutOffAt);
  return {
    button: '不能参加，取消报名',
    title: '要取消报名吗？',
    whatHappens: isLate
      ? `取消报名已于${formatMoment(cutOffAt)}截止，现在取消会留下“截止后取消”的记录，负责人可以看到。如果确实来不了，请尽早取消，方便安排他人。`
      : `${formatBy(cutOffAt)}取消没有关系，名额让给候补的邻居。`,
    yes: '取消报名',
    no: '我还是来',
    done: '报名已取消',
    asksWhy: isLate,
  };
}
