import { useState } from 'react';
import type { Endpoint } from '@yuanli/shared/endpoint';
import { ActError } from '../../parts/forms/act-error';
import { useAct } from '../../platform/net/use-act';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { Sheet } from '../../ui/sheet';
import { showToast } from '../../ui/toast';

interface ByPhoneProps {
  title: string;
  hint: string;
  yes: string;
  /** What is said once it is done. */
  said: string;
  endpoint: Endpoint<{ branchId: string; phone: string }, unknown>;
  branchId: string;
  onClose: () => void;
  onDone: () => void;
}

export function ByPhone({ title, hint, yes, said, endpoint, branchId, onClose, onDone }: ByPhoneProps) {
  const [phone, setPhone] = useState('');
  const act = useAct(endpoint);
  const send = async () => {
    if (!(await act.run({ branchId, phone }))) return;
    showToast(said);
    onDone();
  };
  return (
    <Sheet
      isOpen
      title={title}
      onClose={onClose}
      footer={
        <Button isBusy={act.isBusy} onTap={() => void send()}>
          {yes}
        </Button>
      }
    >
      <Field
        label="对方的手机号"
        kind="number"
        hint={hint}
        value={phone}
        onInput={setPhone}
        error={act.fields['phone']}
      />
      <ActError error={act.error} />
    </Sheet>
  );
}
