import { useState } from 'react';
import { phoneCall } from '../../platform/device/phone-call';
import { useSignIn } from '../../platform/net/use-sign-in';
import { ActError } from '../../parts/forms/act-error';
import { RegisterSheet } from '../../parts/volunteering/register-sheet';
import { useCurrentCourtyard } from '../../platform/storage/current-courtyard';
import { Button } from '../../ui/button';
import { StickyAction } from '../../ui/sticky-action';
import { showToast } from '../../ui/toast';
import type { ActivityData } from '../volunteering-data';

interface SignUpBlockerProps {
  activity: ActivityData;
  reload: () => Promise<void>;
}

/** Before one can sign up at all: what is missing, and the way to it. Nothing where a tap on a shift is enough. */
export function SignUpBlocker({
  activity: { state, missing, cannotSignUpBecause, communityPhone },
  reload,
}: SignUpBlockerProps) {
  const { signIn, isBusy, error } = useSignIn();
  const courtyard = useCurrentCourtyard();
  const [isRegistering, setRegistering] = useState(false);
  const registered = async () => {
    setRegistering(false);
    showToast('已登记为志愿者，请选择班次');
    await reload();
  };
  const goOn = async () => {
    if (await signIn()) await reload();
  };
  if (state !== 'published' || !cannotSignUpBecause) return null;
  if (missing === 'login') {
    return (
      <StickyAction hint={cannotSignUpBecause}>
        <ActError error={error} />
        <Button tone="jade" isBusy={isBusy} onTap={() => void goOn()}>
          登录后报名
        </Button>
      </StickyAction>
    );
  }
  if (missing === 'register') {
    return (
      <StickyAction hint={cannotSignUpBecause}>
        <Button tone="jade" onTap={() => setRegistering(true)}>
          登记为志愿者
        </Button>
        {courtyard && (
          <RegisterSheet
            courtyard={courtyard}
            isOpen={isRegistering}
            onClose={() => setRegistering(false)}
            onRegistered={registered}
          />
        )}
      </StickyAction>
    );
  }
  return (
    <StickyAction hint={cannotSignUpBecause}>
      <Button kind="secondary" icon="phone" onTap={() => void phoneCall(communityPhone)}>
        打电话给社区
      </Button>
    </StickyAction>
  );
}
