import { useState } from 'react';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { Sheet } from '../../ui/sheet';
import type { CheckInHand } from './use-check';

const words = { in: '签到', out: '签退' } as const;

/** For a camera that does not work, or a code read out aloud. */
export function TypeCodeSheet({ check, onClose }: { check: CheckInHand; onClose: () => void }) {
  const [code, setCode] = useState('');
  const [error, setError] = useState<string>();
  const send = async () => {
    if (!/^\d{6}$/.test(code.trim())) return setError('签到码是6位数字');
    setError(undefined);
    if (await check.take(code.trim())) onClose();
  };
  return (
    <Sheet
      isOpen
      title={`输入数字${words[check.what]}`}
      onClose={onClose}
      footer={
        <Button tone="jade" isBusy={check.isBusy} onTap={() => void send()}>
          {words[check.what]}
        </Button>
      }
    >
      <Field
        label="6位数字"
        kind="number"
        hint="显示在负责人手机上，每30秒更新一次"
        value={code}
        onInput={setCode}
        error={error ?? check.refusal}
      />
    </Sheet>
  );
}
