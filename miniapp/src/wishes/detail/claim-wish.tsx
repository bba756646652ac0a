import { useEffect } from 'react';
import { wishLimits } from '@yuanli/shared/wishes/wish-limits';
import { wishEndpoints } from '@yuanli/shared/wishes/wishes.endpoints';
import { ActError } from '../../parts/forms/act-error';
import { useAct } from '../../platform/net/use-act';
import { Button } from '../../ui/button';
import { StickyAction } from '../../ui/sticky-action';
import { showToast } from '../../ui/toast';
import type { WishData } from '../wish-data';

interface ClaimWishProps {
  wish: WishData;
  reload: () => Promise<void>;
  onClaimed: () => void;
}

/** What a promise means stands above the button that gives it; it can be taken back at any time. */
export function ClaimWish({ wish: { id, alias }, reload, onClaimed }: ClaimWishProps) {
  const claim = useAct(wishEndpoints.claimWish);
  const isTooLate = claim.error?.code.startsWith('wish.') ? claim.error.message : undefined;
  useEffect(() => {
    if (!isTooLate) return;
    showToast(isTooLate);
    void reload();
    // Said once, when the answer comes.
  }, [isTooLate]);
  const goOn = async () => {
    if (await claim.run({ id })) onClaimed();
  };
  return (
    <StickyAction
      hint={`您会看到对方的门牌和电话，请不要告诉别人。心愿为您保留${wishLimits.holdDays}天，做不了可以随时退回`}
    >
      {!isTooLate && <ActError error={claim.error} />}
      <Button icon="hand" isBusy={claim.isBusy} onTap={() => void goOn()}>{`我来帮${alias}`}</Button>
    </StickyAction>
  );
}
