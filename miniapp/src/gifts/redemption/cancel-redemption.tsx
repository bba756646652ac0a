import { useState } from 'react';
import { giftEndpoints } from '@yuanli/shared/gifts/gifts.endpoints';
import { ActError } from '../../parts/forms/act-error';
import { useAct } from '../../platform/net/use-act';
import { Button } from '../../ui/button';
import { Confirm } from '../../ui/confirm';
import { showToast } from '../../ui/toast';
import type { RedemptionData } from '../gift-data';

interface GiveBackProps {
  redemption: RedemptionData;
  reload: () => Promise<void>;
}

export function CancelRedemption({ redemption: { id, title, price, can }, reload }: GiveBackProps) {
  const [isAsked, setAsked] = useState(false);
  const giveBack = useAct(giftEndpoints.giveBackRedemption);
  if (!can.giveBack) return null;
  const close = () => {
    setAsked(false);
    giveBack.forgetError();
  };
  const goOn = async () => {
    if (await giveBack.run({ id })) {
      setAsked(false);
      showToast(`已取消兑换，${price}积分已退回`);
    }
    await reload();
  };
  return (
    <>
      <Button kind="secondary" icon="leave" onTap={() => setAsked(true)}>
        取消兑换，退回积分
      </Button>
      <Confirm
        isOpen={isAsked}
        title={`要取消兑换“${title}”吗？`}
        yes="取消兑换"
        no="保留礼品"
        isBusy={giveBack.isBusy}
        onYes={() => void goOn()}
        onNo={close}
      >
        {`${price}积分会立即退回，礼品留给其他邻居。`}
        <ActError error={giveBack.error} />
      </Confirm>
    </>
  );
}
