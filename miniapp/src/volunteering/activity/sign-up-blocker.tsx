import { openPage } from '../../platform/navigate';
import { phoneCall } from '../../platform/device/phone-call';
import { useSignIn } from '../../platform/net/use-sign-in';
import { ActError } from '../../parts/forms/act-error';
import { Button } from '../../ui/button';
import { StickyAction } from '../../ui/sticky-action';
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
  const goOn = async () => {
    if (await signIn()) await reload();
  };
  if (state !== 'published' || !cannotSignUpBecause) return null;
  if (missing === 'login') {
    return (
      <StickyAction hint={cannotSignUpBecause}>
        <ActError error={error} />
        <Button tone="jade" isBusy={isBusy} onTap={() => void goOn()}>
          登录，来报名
        </Button>
      </StickyAction>
    );
  }
  if (missing === 'register') {
    return (
      <StickyAction hint={cannotSignUpBecause}>
        <Button tone="jade" onTap={() => void openPage('volunteering/register/index')}>
          登记成志愿者
        </Button>
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
