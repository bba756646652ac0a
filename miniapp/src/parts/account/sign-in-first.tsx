import { signInWord } from '../../platform/net/pc-session';
import { useSignIn } from '../../platform/net/use-sign-in';
import { Button } from '../../ui/button';
import { Empty } from '../../ui/empty';

interface SignInFirstProps {
  /** 登录后查看我的心愿 */
  title: string;
  /** What will be found there. */
  children: string;
}

/** In place of what only someone signed in has. */
export function SignInFirst({ title, children }: SignInFirstProps) {
  const { signIn, isBusy, error } = useSignIn();
  return (
    <Empty
      title={title}
      action={
        <Button isBusy={isBusy} onTap={() => void signIn()}>
          {signInWord()}
        </Button>
      }
    >
      {error?.message ?? children}
    </Empty>
  );
}
