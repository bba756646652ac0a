import { wishStatuses, type WishStatus } from '@yuanli/shared/wishes/wish-status';
import type { IconName } from '../../ui/icon-names';
import { Tag } from '../../ui/tag';
import type { Tone } from '../../ui/tone';

const looks: Record<WishStatus, { icon: IconName; tone: Tone }> = {
  submitted: { icon: 'shield', tone: 'amber' },
  under_review: { icon: 'eye', tone: 'amber' },
  declined: { icon: 'close', tone: 'danger' },
  open: { icon: 'heart', tone: 'brick' },
  claimed: { icon: 'hand', tone: 'jade' },
  delivered: { icon: 'clock', tone: 'amber' },
  fulfilled: { icon: 'ok', tone: 'jade' },
  withdrawn: { icon: 'leave', tone: 'plain' },
  expired: { icon: 'clock', tone: 'plain' },
};

/** Only the wisher is the one who confirms. */
const forOthers: Partial<Record<WishStatus, string>> = { delivered: '等许愿人确认' };

export function WishStatusTag({ status, isMine = false }: { status: WishStatus; isMine?: boolean }) {
  return <Tag {...looks[status]}>{(!isMine && forOthers[status]) || wishStatuses[status]}</Tag>;
}
