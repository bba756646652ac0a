import { giftEndpoints } from '@yuanli/shared/gifts/gifts.endpoints';
import { ActError } from '../../parts/forms/act-error';
import { replacePage } from '../../platform/navigate';
import { useAct } from '../../platform/net/use-act';
import { Button } from '../../ui/button';
import { StickyAction } from '../../ui/sticky-action';
import type { GiftData } from '../gift-data';

interface RedeemGiftProps {
  gift: GiftData;
  reload: () => Promise<void>;
}

/** What it costs and what is left stands above the button; until it is fetched, it can be given back. */
export function RedeemGift({ gift: { id, price, balance, holdDays }, reload }: RedeemGiftProps) {
  const redeem = useAct(giftEndpoints.redeemGift);
  const goOn = async () => {
    const redemption = await redeem.run({ id, price });
    if (redemption) return replacePage('gifts/redemption/index', { id: redemption.id });
    // The page shows what is left, and what it costs now.
    await reload();
  };
  const has = balance ?? 0;
  return (
    <StickyAction hint={`您有${has}积分，兑换后还剩${has - price}积分。保留${holdDays}天，领取前可以随时取消兑换`}>
      <ActError error={redeem.error} />
      <Button icon="gift" isBusy={redeem.isBusy} onTap={() => void goOn()}>{`用${price}积分兑换`}</Button>
    </StickyAction>
  );
}
