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
      showToast(`退回了，${price}分已经还给您`);
    }
    await reload();
  };
  return (
    <>
      <Button kind="secondary" icon="leave" onTap={() => setAsked(true)}>
        不要了，退回积分
      </Button>
      <Confirm
        isOpen={isAsked}
        title={`退回“${title}”吗？`}
        yes="退回积分"
        no="还是要"
        isBusy={giveBack.isBusy}
        onYes={() => void goOn()}
        onNo={close}
      >
        {`${price}分马上还给您，礼品留给别的邻居。`}
        <ActError error={giveBack.error} />
      </Confirm>
    </>
  );
}
