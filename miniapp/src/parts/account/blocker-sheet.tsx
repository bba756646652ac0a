import { View } from '@tarojs/components';
import { openPage } from '../../platform/navigate';
import { signInWord } from '../../platform/net/pc-session';
import { useSession } from '../../platform/net/session';
import { useSignIn } from '../../platform/net/use-sign-in';
import { Button } from '../../ui/button';
import { Sheet } from '../../ui/sheet';
import type { Tone } from '../../ui/tone';
import { ActError } from '../forms/act-error';

interface BlockerSheetProps {
  isOpen: boolean;
  /** What the person wanted to do: 附议. */
  title: string;
  because: string | null;
  tone: Tone;
  /** The sheet stays open after signing in, where something else is shown in its place. */
  staysOpen?: boolean;
  reload: () => Promise<void>;
  onClose: () => void;
}

/** Why this person may not do something yet, and how to become able: sign in, or be verified as a resident. */
export function BlockerSheet({ isOpen, title, because, tone, staysOpen = false, reload, onClose }: BlockerSheetProps) {
  const { me } = useSession();
  const { signIn, isBusy, error } = useSignIn();
  const goOn = async () => {
    if (!(await signIn())) return;
    if (!staysOpen) onClose();
    await reload();
  };
  const verify = () => {
    onClose();
    void openPage('identity/verify/index');
  };
  return (
    <Sheet
      isOpen={isOpen}
      title={title}
      onClose={onClose}
      footer={
        <View className="y-stack">
          <ActError error={error} />
          {!me && (
            <Button tone={tone} isBusy={isBusy} onTap={() => void goOn()}>
              {signInWord()}
            </Button>
          )}
          {me?.verification === 'none' && (
            <Button tone={tone} icon="shield" onTap={verify}>
              核实住户身份
            </Button>
          )}
          <Button kind="secondary" onTap={onClose}>
            知道了
          </Button>
        </View>
      }
    >
      {because ?? (me ? '现在还不能，请刷新看看。' : '先登录，让社区知道是您。看看不用登录。')}
    </Sheet>
  );
}
