import { useState } from 'react';
import { wishLimits } from '@yuanli/shared/wishes/wish-limits';
import { wishEndpoints } from '@yuanli/shared/wishes/wishes.endpoints';
import { useAct } from '../../platform/net/use-act';
import { Button } from '../../ui/button';
import { ReasonSheet } from '../../ui/reason-sheet';
import { showToast } from '../../ui/toast';
import type { WishPartProps } from './wish-actions';

const reasons = ['时间排不开', '一直联系不上', '我做不了这件事', '对方已经不需要了'];

export function ReleaseWish({ wish: { id, alias }, reload }: WishPartProps) {
  const [isOpen, setOpen] = useState(false);
  const release = useAct(wishEndpoints.releaseWish);
  const send = async (reason: string) => {
    if (!(await release.run({ id, reason }))) return;
    setOpen(false);
    showToast('已退回，别的邻居可以接着帮');
    await reload();
  };
  return (
    <>
      <Button kind="quiet" onTap={() => setOpen(true)}>
        做不了，退回这个心愿
      </Button>
      <ReasonSheet
        isOpen={isOpen}
        title="要退回这个心愿吗？"
        reasons={reasons}
        yes="退回心愿"
        max={wishLimits.reasonLength}
        hint={`退回后别的邻居接着帮，${alias}会收到消息，您不能再看门牌和电话`}
        isBusy={release.isBusy}
        error={release.error?.message}
        onYes={(reason) => void send(reason)}
        onClose={() => setOpen(false)}
      />
    </>
  );
}
