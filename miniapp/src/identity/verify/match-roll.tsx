import { useState } from 'react';
import { View } from '@tarojs/components';
import { identityEndpoints } from '@yuanli/shared/identity/identity.endpoints';
import { ActError } from '../../parts/forms/act-error';
import { BindPhone } from '../../parts/account/bind-phone';
import type { Me } from '../../platform/net/session';
import { useAct } from '../../platform/net/use-act';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Field } from '../../ui/field';

interface MatchRollProps {
  hasPhone: boolean;
  onDone: (me: Me) => Promise<void>;
}

/** The phone number stands in the roll; the name says that the number is still theirs. */
export function MatchRoll({ hasPhone, onDone }: MatchRollProps) {
  const [name, setName] = useState('');
  const match = useAct(identityEndpoints.verifyByRoll);
  const run = async () => {
    const mine = await match.run({ name });
    if (mine) await onDone(mine);
  };
  return (
    <Card>
      <View className="y-stack">
        <Field
          label="您的姓名"
          value={name}
          onInput={setName}
          max={20}
          hint="住户名册上登记的姓名，写家里人的也可以"
          error={match.fields.name}
        />
        {!match.fields.name && <ActError error={match.error} />}
        {hasPhone ? (
          <Button isBusy={match.isBusy} onTap={() => void run()}>
            用手机号和姓名核对
          </Button>
        ) : (
          <BindPhone onBound={run} />
        )}
      </View>
    </Card>
  );
}
