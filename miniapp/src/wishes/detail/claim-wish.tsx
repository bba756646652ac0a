import { useEffect, useState } from 'react';
import { View } from '@tarojs/components';
import { wishLimits } from '@yuanli/shared/wishes/wish-limits';
import { wishEndpoints } from '@yuanli/shared/wishes/wishes.endpoints';
import { ActError } from '../../parts/forms/act-error';
import { useAct } from '../../platform/net/use-act';
import { Button } from '../../ui/button';
import { Confirm } from '../../ui/confirm';
import { IconText } from '../../ui/icon-text';
import { StickyAction } from '../../ui/sticky-action';
import { showToast } from '../../ui/toast';
import type { WishData } from '../wish-data';

interface ClaimWishProps {
  wish: WishData;
  reload: () => Promise<void>;
  onClaimed: () => void;
}

export function ClaimWish({ wish: { id, alias, title }, reload, onClaimed }: ClaimWishProps) {
  const [isAsked, setAsked] = useState(false);
  const claim = useAct(wishEndpoints.claimWish);
  const close = () => {
    setAsked(false);
    claim.forgetError();
  };
  const goOn = async () => {
    if (!(await claim.run({ id }))) return;
    setAsked(false);
    onClaimed();
  };
  const isTooLate = claim.error?.code.startsWith('wish.') ? claim.error.message : undefined;
  useEffect(() => {
    if (!isTooLate) return;
    setAsked(false);
    showToast(isTooLate);
    void reload();
    // Said once, when the answer comes.
  }, [isTooLate]);
  return (
    <StickyAction hint={`答应以后一般有 ${wishLimits.holdDays} 天，做不了可以随时退回`}>
      <Button onTap={() => setAsked(true)}>{`我来帮${alias}`}</Button>
      <Confirm
        isOpen={isAsked}
        title={`答应帮${alias}吗？`}
        yes="我来帮忙"
        no="我再想想"
        isBusy={claim.isBusy}
        onYes={() => void goOn()}
        onNo={close}
      >
        <View className="t-strong">{title}</View>
        <View className="y-stack y-stack--tight">
          <IconText icon="eye">您会看到对方的门牌和电话，请不要告诉别人</IconText>
          <IconText icon="clock">{`这个心愿会给您留着，一般 ${wishLimits.holdDays} 天`}</IconText>
          <IconText icon="leave">做不了可以随时退回，别的邻居接着帮</IconText>
        </View>
        <ActError error={claim.error} />
      </Confirm>
    </StickyAction>
  );
}
