import { useState } from 'react';
import { View } from '@tarojs/components';
import { formatYuan } from '@yuanli/shared/payments/format-fen';
import { paymentLimits as limits } from '@yuanli/shared/payments/payment-limits';
import { sponsoringEndpoints } from '@yuanli/shared/wishes/sponsoring.endpoints';
import { ActError } from '../../parts/forms/act-error';
import { readSum } from '../../parts/payments/read-sum';
import { useAct } from '../../platform/net/use-act';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { Sheet } from '../../ui/sheet';
import { showToast } from '../../ui/toast';
import type { WishPartProps } from './wish-actions';

/** Staff say what the wish costs and what for; from then on neighbours can give. */
export function OpenSponsoring({ wish: { id }, reload }: WishPartProps) {
  const [isOpen, setOpen] = useState(false);
  const [yuan, setYuan] = useState('');
  const [use, setUse] = useState('');
  const [isAsked, setAsked] = useState(false);
  const open = useAct(sponsoringEndpoints.openSponsoring);
  const sum = readNeeded(yuan);
  const noUse = use.trim() ? undefined : '请写明钱用来做什么';
  const send = async () => {
    setAsked(true);
    if (sum.fen === undefined || noUse || !(await open.run({ id, amountFen: sum.fen, use }))) return;
    setOpen(false);
    showToast('已开放认捐');
    await reload();
  };
  return (
    <>
      <Button kind="secondary" icon="heart" onTap={() => setOpen(true)}>
        开放认捐
      </Button>
      <Sheet
        isOpen={isOpen}
        title="开放认捐"
        onClose={() => setOpen(false)}
        footer={
          <View className="y-stack">
            <ActError error={open.error} />
            <Button isBusy={open.isBusy} onTap={() => void send()}>
              开放认捐
            </Button>
          </View>
        }
      >
        <Field
          label="需要多少元"
          kind="digit"
          hint={`一个心愿最多${formatYuan(limits.mostFenPerWish)}`}
          value={yuan}
          onInput={setYuan}
          check={(typed) => readNeeded(typed).error}
          error={(isAsked ? sum.error : undefined) ?? open.fields.amountFen}
        />
        <Field
          label="钱用来做什么"
          placeholder="比如：一台二手轮椅"
          max={limits.useLength}
          value={use}
          onInput={setUse}
          error={(isAsked ? noUse : undefined) ?? open.fields.use}
        />
        <View className="t-second">
          {`开放后，本社区的邻居可以认捐。${limits.daysToUse}天内用好这笔钱，公布花费和发票；办不成，原路退回。`}
        </View>
      </Sheet>
    </>
  );
}

const readNeeded = (typed: string) =>
  readSum(typed, limits.mostFenPerWish, `一个心愿最多${formatYuan(limits.mostFenPerWish)}`);
