import type { BookingState } from '@yuanli/shared/directory/service-states';
import type { IconName } from '../ui/icon-names';
import { Tag } from '../ui/tag';
import type { Tone } from '../ui/tone';
import type { BookingData } from './booking-data';

const looks: Record<BookingState, { words: string; icon: IconName; tone: Tone }> = {
  requested: { words: '等对方确认', icon: 'clock', tone: 'amber' },
  confirmed: { words: '预约成功', icon: 'ok', tone: 'jade' },
  declined: { words: '对方无法接待', icon: 'close', tone: 'danger' },
  cancelled: { words: '已取消', icon: 'leave', tone: 'plain' },
  lapsed: { words: '超时未确认', icon: 'clock', tone: 'plain' },
  came: { words: '已到', icon: 'ok', tone: 'plain' },
  no_show: { words: '未到', icon: 'close', tone: 'plain' },
};

/** The counter has not said whether the person came, and may still do so. */
const unmarked: (typeof looks)[BookingState] = { words: '已过时间，未登记是否到场', icon: 'clock', tone: 'plain' };

export function BookingStateTag({ booking: { status, endsAt } }: { booking: Pick<BookingData, 'status' | 'endsAt'> }) {
  const { words, ...look } = status === 'confirmed' && Date.parse(endsAt) <= Date.now() ? unmarked : looks[status];
  return <Tag {...look}>{words}</Tag>;
}
