import { useState } from 'react';
import { activityEndpoints } from '@yuanli/shared/volunteering/activities.endpoints';
import { volunteeringLimits as limits } from '@yuanli/shared/volunteering/volunteering-limits';
import { useAct } from '../../platform/net/use-act';
import { Icon } from '../../ui/icon';
import { ListRow } from '../../ui/list-row';
import { ReasonSheet } from '../../ui/reason-sheet';
import { showToast } from '../../ui/toast';
import type { ActivityData } from '../activity-data';
import { isAhead } from './next-shift';
import { formatRecipients } from './format-recipients';

interface CancelActivityProps {
  activity: ActivityData;
  onDone: () => void;
}

const reasons = ['活动不再举办', '时间无法确定', '场地无法使用', '内容需要重新安排'];

/** Calls off all that is still to come; what was done stays. */
export function CancelActivity({ activity: { id, posts }, onDone }: CancelActivityProps) {
  const [isAsked, setAsked] = useState(false);
  const cancel = useAct(activityEndpoints.cancelActivity);
  const told = formatRecipients(posts.flatMap(({ shifts }) => shifts).filter((shift) => isAhead(shift)));
  const callOff = async (reason: string) => {
    if (!(await cancel.run({ id, reason }))) return;
    setAsked(false);
    showToast(told ? `活动已取消，并通知${told}` : '活动已取消');
    onDone();
  };
  return (
    <>
      <ListRow
        start={<Icon name="close" />}
        title="取消整个活动"
        note={told ? `${told}会收到通知` : '还没有人报名'}
        onTap={() => setAsked(true)}
      />
      <ReasonSheet
        isOpen={isAsked}
        isDangerous
        tone="jade"
        title="取消整个活动"
        reasons={reasons}
        yes={told ? `取消并通知${told}` : '取消整个活动'}
        max={limits.reasonLength}
        hint={`后续班次全部取消，已确认的时长不受影响。${told ? `${told}会收到通知和取消原因` : ''}`}
        isBusy={cancel.isBusy}
        error={cancel.error?.message}
        onYes={(reason) => void callOff(reason)}
        onClose={() => setAsked(false)}
      />
    </>
  );
}
