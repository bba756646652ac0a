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
      button: '不再候补',
      title: '不再候补了吗？',
      whatHappens: '后面的人会往前排。想来了可以再排，要从最后一位排起。',
      yes: '不再候补',
      no: '接着等',
      done: '不再候补了',
      asksWhy: false,
    };
  }
  if (state === 'offered') {
    return {
      button: '让给别人',
      title: '把名额让给下一位吗？',
      whatHappens: '名额马上给下一位候补的邻居。',
      yes: '让给别人',
      no: '我再想想',
      done: '让给下一位了，谢谢您',
      asksWhy: false,
    };
  }
  const isLate = now >= Date.parse(cutOffAt);
  return {
    button: '来不了，取消报名',
    title: '要取消报名吗？',
    whatHappens: isLate
      ? `已经过了 ${formatMoment(cutOffAt)}，现在取消会记一笔“过了截止时间取消”，组织的人看得到。真来不了就早点取消，好请别人来。`
      : `${formatBy(cutOffAt)}取消没有关系，名额让给候补的邻居。`,
    yes: '取消报名',
    no: '我还是来',
    done: '报名取消了',
    asksWhy: isLate,
  };
}
