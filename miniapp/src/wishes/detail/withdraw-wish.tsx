import { useState } from 'react';
import { wishEndpoints } from '@yuanli/shared/wishes/wishes.endpoints';
import { ActError } from '../../parts/forms/act-error';
import { useAct } from '../../platform/net/use-act';
import { Button } from '../../ui/button';
import { Confirm } from '../../ui/confirm';
import { showToast } from '../../ui/toast';
import type { WishPartProps } from './wish-actions';

export function WithdrawWish({ wish: { id }, reload }: WishPartProps) {
  const [isAsked, setAsked] = useState(false);
  const withdraw = useAct(wishEndpoints.withdrawWish);
  const goOn = async () => {
    if (!(await withdraw.run({ id }))) return;
    setAsked(false);
    showToast('心愿已撤回');
    await reload();
  };
  return (
    <>
      <Button kind="quiet" onTap={() => setAsked(true)}>
        不用帮了，撤回心愿
      </Button>
      <Confirm
        isOpen={isAsked}
        title="要撤回这个心愿吗？"
        yes="撤回心愿"
        no="先留着"
        isDangerous
        isBusy={withdraw.isBusy}
        onYes={() => void goOn()}
        onNo={() => setAsked(false)}
      >
        撤回后大家就看不到了。以后有难处，可以再许一个。
        <ActError error={withdraw.error} />
      </Confirm>
    </>
  );
}
