import { useState } from 'react';
import { View } from '@tarojs/components';
import { giftEndpoints } from '@yuanli/shared/gifts/gifts.endpoints';
import { ActError } from '../../parts/forms/act-error';
import { replacePage } from '../../platform/navigate';
import { useAct } from '../../platform/net/use-act';
import { Button } from '../../ui/button';
import { Confirm } from '../../ui/confirm';
import { IconText } from '../../ui/icon-text';
import { StickyAction } from '../../ui/sticky-action';
import type { GiftData } from '../gift-data';

interface RedeemGiftProps {
  gift: GiftData;
  reload: () => Promise<void>;
}

export function RedeemGift({ gift: { id, title, price, balance, pickUpPlace, holdDays }, reload }: RedeemGiftProps) {
  const [isAsked, setAsked] = useState(false);
  const redeem = useAct(giftEndpoints.redeemGift);
  const close = () => {
    setAsked(false);
    redeem.forgetError();
  };
  const goOn = async () => {
    const redemption = await redeem.run({ id, price });
    if (redemption) return replacePage('gifts/redemption/index', { id: redemption.id });
    // Behind the sheet the page shows what is left, and what it costs now.
    await reload();
  };
  return (
    <StickyAction hint={`您有${balance ?? 0}分`}>
      <Button icon="gift" onTap={() => setAsked(true)}>{`用${price}分换一份`}</Button>
      <Confirm
        isOpen={isAsked}
        title={`换「${title}」吗？`}
        yes={`用${price}分换`}
        no="我再看看"
        isBusy={redeem.isBusy}
        onYes={() => void goOn()}
        onNo={close}
      >
        <View className="y-stack y-stack--tight">
          <IconText icon="sun">{`换了以后还剩${(balance ?? 0) - price}分`}</IconText>
          <IconText icon="pin">{`到${pickUpPlace}领`}</IconText>
          <IconText icon="leave">{`留${holdDays}天，没领之前可以随时退回`}</IconText>
        </View>
        <ActError error={redeem.error} />
      </Confirm>
    </StickyAction>
  );
}
