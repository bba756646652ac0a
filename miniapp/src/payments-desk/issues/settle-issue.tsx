import { useState } from 'react';
import { View } from '@tarojs/components';
import { paymentLimits as limits } from '@yuanli/shared/payments/payment-limits';
import { paymentEndpoints } from '@yuanli/shared/payments/payments.endpoints';
import { ActError } from '../../parts/forms/act-error';
import { useAct } from '../../platform/net/use-act';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { showToast } from '../../ui/toast';

/** Whoever looked into it writes what came of it; it stays on record with their name. */
export function SettleIssue({ id, onDone }: { id: string; onDone: () => void }) {
  const [note, setNote] = useState('');
  const settle = useAct(paymentEndpoints.settlePaymentIssue);
  const send = async () => {
    if (!(await settle.run({ id, note }))) return;
    showToast('已写下处理结果');
    onDone();
  };
  return (
    <View className="y-stack">
      <Field
        label="处理结果"
        isLong
        hint="查到什么、怎么处理的，写明钱退给了谁、哪天退的"
        max={limits.noteLength}
        value={note}
        onInput={setNote}
        error={settle.fields.note}
      />
      <ActError error={settle.error} />
      <Button icon="ok" isBusy={settle.isBusy} onTap={() => void send()}>
        写好了，办结
      </Button>
    </View>
  );
}
