import { ActError } from '../../parts/forms/act-error';
import { useSignIn } from '../../platform/net/use-sign-in';
import { Button } from '../../ui/button';
import { StickyAction } from '../../ui/sticky-action';

/** Who may help is known only after signing in. */
export function SignInToHelp({ reload }: { reload: () => Promise<void> }) {
  const { signIn, isBusy, error } = useSignIn();
  const goOn = async () => {
    if (await signIn()) await reload();
  };
  return (
    <StickyAction hint="用微信登录，就知道您能不能帮">
      <ActError error={error} />
      <Button isBusy={isBusy} onTap={() => void goOn()}>
        登录，来帮忙
      </Button>
    </StickyAction>
  );
}
