import { View } from '@tarojs/components';
import { identityEndpoints } from '@yuanli/shared/identity/identity.endpoints';
import { ActError } from '../../parts/forms/act-error';
import { BindPhone } from '../../parts/account/bind-phone';
import type { Me } from '../../platform/net/session';
import { useAct } from '../../platform/net/use-act';
import { Button } from '../../ui/button';

interface MatchRollProps {
  hasPhone: boolean;
  onDone: (me: Me) => Promise<void>;
}

/** The phone number stands in the roll: nothing else is needed. */
export function MatchRoll({ hasPhone, onDone }: MatchRollProps) {
  const match = useAct(identityEndpoints.verifyByRoll);
  const run = async () => {
    const mine = await match.run({});
    if (mine) await onDone(mine);
  };
  return (
    <View className="y-stack">
      <ActError error={match.error} />
      {hasPhone ? (
        <Button isBusy={match.isBusy} onTap={() => void run()}>
          用我的手机号核对
        </Button>
      ) : (
        <BindPhone onBound={(mine) => (mine.verification === 'verified' ? onDone(mine) : run())} />
      )}
    </View>
  );
}
