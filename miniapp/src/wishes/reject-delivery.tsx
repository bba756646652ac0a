import { useState } from 'react';
import { wishLimits } from '@yuanli/shared/wishes/wish-limits';
import { wishEndpoints } from '@yuanli/shared/wishes/wishes.endpoints';
import { useAct } from '../platform/net/use-act';
import { Button } from '../ui/button';
import { ReasonSheet } from '../ui/reason-sheet';
import { showToast } from '../ui/toast';
import type { WishData } from './wish-data';

const reasons = ['还没有来过', '来过，还没办完', '办了，又坏了', '和我要的不一样'];

interface RejectDeliveryProps {
  wish: WishData;
  onRejected: () => void | Promise<void>;
}

/** It is not done yet: the wisher says what is missing, and the helper goes on. */
export function RejectDelivery({ wish: { id, claimantLabel }, onRejected }: RejectDeliveryProps) {
  const [isOpen, setOpen] = useState(false);
  const notYet = useAct(wishEndpoints.rejectDelivery);
  const send = async (reason: string) => {
    if (!(await notYet.run({ id, reason }))) return;
    setOpen(false);
    showToast(`已通知${claimantLabel ?? '帮忙的人'}，会继续帮您`);
    await onRejected();
  };
  return (
    <>
      <Button kind="secondary" onTap={() => setOpen(true)}>
        还没办好
      </Button>
      <ReasonSheet
        isOpen={isOpen}
        title="还差什么"
        reasons={reasons}
        yes="告诉对方还没办好"
        max={wishLimits.reasonLength}
        hint="说清楚差什么，帮忙的人会接着做"
        isBusy={notYet.isBusy}
        error={notYet.error?.message}
        onYes={(reason) => void send(reason)}
        onClose={() => setOpen(false)}
      />
    </>
  );
}
