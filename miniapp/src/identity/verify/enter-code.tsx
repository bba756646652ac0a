import { useState } from 'react';
import { View } from '@tarojs/components';
import { identityEndpoints } from '@yuanli/shared/identity/identity.endpoints';
import type { Me } from '../../platform/net/session';
import { useAct } from '../../platform/net/use-act';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Field } from '../../ui/field';
import { Notice } from '../../ui/notice';

/** The code a grid worker handed over at the door. */
export function EnterCode({ onDone }: { onDone: (me: Me) => Promise<void> }) {
  const [code, setCode] = useState('');
  const verify = useAct(identityEndpoints.verifyByCode);
  const run = async () => {
    const mine = await verify.run({ code });
    if (mine) await onDone(mine);
  };
  return (
    <Card>
      <View className="y-stack">
        <Field
          label="验证码"
          value={code}
          onInput={setCode}
          max={8}
          hint="8位字母和数字，7天内有效"
          error={verify.fields.code}
        />
        {verify.error && !verify.fields.code && (
          <Notice icon="alert" tone="danger">
            {verify.error.message}
          </Notice>
        )}
        <Button isBusy={verify.isBusy} onTap={() => void run()}>
          核实
        </Button>
      </View>
    </Card>
  );
}
