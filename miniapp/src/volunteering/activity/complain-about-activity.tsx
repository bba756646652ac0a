import { useState } from 'react';
import { activityEndpoints } from '@yuanli/shared/volunteering/activities.endpoints';
import { volunteeringLimits } from '@yuanli/shared/volunteering/volunteering-limits';
import { useAct } from '../../platform/net/use-act';
import { Icon } from '../../ui/icon';
import { ListRow } from '../../ui/list-row';
import { ReasonSheet } from '../../ui/reason-sheet';
import { showToast } from '../../ui/toast';

const reasons = ['内容不真实', '借志愿的名义做买卖', '安排得不安全', '话说得难听'];

export function ComplainAboutActivity({ id }: { id: string }) {
  const [isOpen, setOpen] = useState(false);
  const complain = useAct(activityEndpoints.complainAboutActivity);
  const send = async (reason: string) => {
    if (!(await complain.run({ id, reason }))) return;
    setOpen(false);
    showToast('收到了，社区工作人员会来看');
  };
  return (
    <>
      <ListRow start={<Icon name="flag" />} title="内容不妥，告诉社区" onTap={() => setOpen(true)} />
      <ReasonSheet
        isOpen={isOpen}
        title="哪里不妥"
        reasons={reasons}
        yes="告诉社区"
        tone="jade"
        max={volunteeringLimits.reasonLength}
        hint="只有社区工作人员看得到是您说的"
        isBusy={complain.isBusy}
        error={complain.error?.message}
        onYes={(reason) => void send(reason)}
        onClose={() => setOpen(false)}
      />
    </>
  );
}
