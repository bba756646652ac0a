import { useState } from 'react';
import { wishLimits } from '@yuanli/shared/wishes/wish-limits';
import { wishEndpoints } from '@yuanli/shared/wishes/wishes.endpoints';
import { useAct } from '../../platform/net/use-act';
import { Icon } from '../../ui/icon';
import { ListRow } from '../../ui/list-row';
import { ReasonSheet } from '../../ui/reason-sheet';
import { showToast } from '../../ui/toast';

const reasons = ['内容不真实', '写了别人的隐私', '话说得难听', '像是广告'];

export function ComplainAboutWish({ id }: { id: string }) {
  const [isOpen, setOpen] = useState(false);
  const complain = useAct(wishEndpoints.complainAboutWish);
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
        max={wishLimits.reasonLength}
        hint="只有社区工作人员看得到是您说的"
        isBusy={complain.isBusy}
        error={complain.error?.message}
        onYes={(reason) => void send(reason)}
        onClose={() => setOpen(false)}
      />
    </>
  );
}
