import { seatStates, type SeatState } from '@yuanli/shared/volunteering/seat-states';
import type { IconName } from '../ui/icon-names';
import { Tag } from '../ui/tag';
import type { Tone } from '../ui/tone';

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
