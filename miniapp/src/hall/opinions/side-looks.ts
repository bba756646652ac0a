import type { OpinionSide } from '@yuanli/shared/hall/motion-stages';
import type { IconName } from '../../ui/icon-names';
import type { Tone } from '../../ui/tone';

export const sideLooks: Record<OpinionSide, { icon: IconName; tone: Tone }> = {
  reason: { icon: 'ok', tone: 'jade' },
  concern: { icon: 'info', tone: 'amber' },
};
