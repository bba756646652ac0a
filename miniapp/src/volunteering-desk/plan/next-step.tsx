import { View } from '@tarojs/components';
import { openPage } from '../../platform/navigate';
import { Button } from '../../ui/button';
import { formatFromTo } from '../../ui/format-date';
import type { ActivityData } from '../activity-data';
import { nextShift } from './next-shift';
import { PublishActivity } from './publish-activity';

interface NextStepProps {
  activity: ActivityData;
  onChanged: () => void;
}

export const hasNextStep = (activity: ActivityData): boolean =>
  activity.can.publish || (activity.state === 'published' && nextShift(activity) !== undefined);

/** What comes next for this activity: to publish it, or the day itself. */
export function NextStep({ activity, onChanged }: NextStepProps) {
  if (activity.can.publish) return <PublishActivity activity={activity} onDone={onChanged} />;
  const shift = activity.state === 'published' && nextShift(activity);
  if (!shift) return null;
  return (
    <>
      <View className="t-caption t-center">{`下个班次：${formatFromTo(shift.startsAt, shift.endsAt)}`}</View>
      <Button tone="jade" icon="list" onTap={() => void openPage('volunteering-desk/shift/index', { id: shift.id })}>
        签到和名单
      </Button>
    </>
  );
}
