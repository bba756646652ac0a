import { useState } from 'react';
import { ideaEndpoints } from '@yuanli/shared/hall/ideas.endpoints';
import { ActError } from '../../parts/forms/act-error';
import { useAct } from '../../platform/net/use-act';
import { Button } from '../../ui/button';
import { Confirm } from '../../ui/confirm';
import { showToast } from '../../ui/toast';
import type { IdeaPartProps } from '../../parts/hall/hall-data';

export function WithdrawIdea({ idea: { id, supporters }, reload }: IdeaPartProps) {
  const [isAsked, setAsked] = useState(false);
  const withdraw = useAct(ideaEndpoints.withdrawIdea);
  const goOn = async () => {
    if (!(await withdraw.run({ id }))) return;
    setAsked(false);
    showToast('金点子已撤回');
    await reload();
  };
  return (
    <>
      <Button kind="quiet" onTap={() => setAsked(true)}>
        撤回这个金点子
      </Button>
      <Confirm
        isOpen={isAsked}
        title="要撤回这个金点子吗？"
        yes="撤回金点子"
        no="先留着"
        isDangerous
        isBusy={withdraw.isBusy}
        onYes={() => void goOn()}
        onNo={() => setAsked(false)}
      >
        {supporters > 0 ? `已经有${supporters}位邻居附议。` : ''}撤回后大家就看不到了。以后想提，可以再提一个。
        <ActError error={withdraw.error} />
      </Confirm>
    </>
  );
}
