import { seatStates, type SeatState } from '@yuanli/shared/volunteering/seat-states';
import type { IconName } from '../ui/icon-names';
import { Tag } from '../ui/tag';
import type { Tone } from '../ui/tone';
import type { ShiftData } from './volunteering-data';

const looks: Record<SeatState, { icon: IconName; tone: Tone }> = {
  waiting: { icon: 'clock', tone: 'amber' },
  offered: { icon: 'bell', tone: 'amber' },
  seated: { icon: 'ok', tone: 'jade' },
  released: { icon: 'leave', tone: 'plain' },
  cancelled_late: { icon: 'leave', tone: 'plain' },
  shift_cancelled: { icon: 'close', tone: 'plain' },
  done: { icon: 'ok', tone: 'plain' },
};

export function SeatStateTag({ state }: { state: SeatState }) {
  return <Tag {...looks[state]}>{seatStates[state]}</Tag>;
}

/** How many are still wanted; a place given back goes to those who wait. */
export function ShiftLeftTag({ shift: { state, left, waiting } }: { shift: ShiftData }) {
  if (state === 'cancelled') return <Tag icon="close">已取消</Tag>;
  if (isFull({ left, waiting }))
    return (
      <Tag icon="clock" tone="amber">
        {waiting > 0 ? `已满，${waiting}人候补` : '已满，可以候补'}
      </Tag>
    );
  return <Tag icon="people" tone="jade">{`还缺${left}人`}</Tag>;
}

/** Nobody goes past those who wait. */
export const isFull = ({ left, waiting }: Pick<ShiftData, 'left' | 'waiting'>): boolean => left === 0 || waiting > 0;
