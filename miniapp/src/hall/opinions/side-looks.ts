import type { OpinionSide } from '@yuanli/shared/consultation/motion-stages';
import type { IconName } from '../../ui/icon-names';
import type { Tone } from '../../ui/tone';

export const sideLooks: Record<OpinionSide, { icon: IconName; tone: Tone; nobody: string }> = {
  reason: { icon: 'ok', tone: 'jade', nobody: '还没有人说赞成的理由' },
  concern: { icon: 'info', tone: 'amber', nobody: '还没有人说担心的问题' },
};
