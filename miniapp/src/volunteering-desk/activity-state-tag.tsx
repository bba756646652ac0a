import { activityStates, type ActivityState } from '@yuanli/shared/volunteering/activity-states';
import type { IconName } from '../ui/icon-names';
import { Tag } from '../ui/tag';
import type { Tone } from '../ui/tone';

const looks: Record<ActivityState, { icon: IconName; tone: Tone }> = {
  draft: { icon: 'edit', tone: 'plain' },
  checking: { icon: 'shield', tone: 'amber' },
  published: { icon: 'hand', tone: 'jade' },
  cancelled: { icon: 'close', tone: 'plain' },
};

interface ActivityStateTagProps {
  state: ActivityState;
  /** Whether a shift is still to come; nobody signs up for what is over. */
  goesOn: boolean;
}

export function ActivityStateTag({ state, goesOn }: ActivityStateTagProps) {
  if (state === 'published' && !goesOn) return <Tag icon="ok">暂无后续班次</Tag>;
  return <Tag {...looks[state]}>{activityStates[state]}</Tag>;
}
