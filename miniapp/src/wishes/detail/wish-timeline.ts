import { isOver, type WishStatus } from '@yuanli/shared/wishes/wish-status';
import { formatMoment, formatShortDay } from '../../ui/format-date';
import type { TimelineStep } from '../../ui/timeline';
import type { WishData } from '../wish-data';

/** The way of a wish that goes well; what lies before its state is told by the server's own steps. */
const way = ['submitted', 'under_review', 'open', 'claimed', 'delivered'] as const satisfies WishStatus[];

function waitingFor(status: (typeof way)[number], wish: WishData): { title: string; note?: string } {
  switch (status) {
    case 'submitted':
      return { title: '正在检查内容', note: '一般几分钟' };
    case 'under_review':
      return { title: '网格员审核' };
    case 'open':
      return { title: '等一位热心邻居' };
    case 'claimed':
      return {
        title: wish.claimantLabel ? `${wish.claimantLabel}正在帮忙` : '上门帮忙',
        note: wish.holdUntil ? `最晚 ${formatShortDay(wish.holdUntil)}` : undefined,
      };
    case 'delivered':
      return { title: wish.points ? `${wish.alias}确认，记${wish.points}积分` : `${wish.alias}确认` };
  }
}

/** What was, what is, and, while it goes on, what comes. */
export function wishTimeline(wish: WishData): TimelineStep[] {
  const stopped = isOver(wish.status) && wish.status !== 'fulfilled';
  const past = wish.steps.map(({ sentence, note, at }, index): TimelineStep => ({
    title: sentence,
    note: [note, formatMoment(at)].filter(Boolean).join(' · '),
    state: stopped && index === wish.steps.length - 1 ? 'stopped' : 'done',
  }));
  const now = way.findIndex((status) => status === wish.status);
  if (now < 0) return past;
  const coming = way
    .slice(now)
    .map((status, index): TimelineStep => ({ ...waitingFor(status, wish), state: index === 0 ? 'now' : 'next' }));
  return [...past, ...coming];
}
