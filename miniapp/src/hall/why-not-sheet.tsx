import { View } from '@tarojs/components';
import { ActError } from '../parts/forms/act-error';
import { openPage } from '../platform/navigate';
import { useSession } from '../platform/net/session';
import { useSignIn } from '../platform/net/use-sign-in';
import { Button } from '../ui/button';
import { Sheet } from '../ui/sheet';

interface WhyNotSheetProps {
  isOpen: boolean;
  /** What the person wanted to do: 附议. */
  title: string;
  because: string | null;
  reload: () => Promise<void>;
  onClose: () => void;
}

/** Who may not do it yet reads why, and how to become able. */
export function WhyNotSheet({ isOpen, title, because, reload, onClose }: WhyNotSheetProps) {
  const { me } = useSession();
  const { signIn, isBusy, error } = useSignIn();
  const goOn = async () => {
    if (!(await signIn())) return;
    onClose();
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
            <Button tone="plum" isBusy={isBusy} onTap={() => void goOn()}>
              用微信登录
            </Button>
          )}
          {me?.verification === 'none' && (
            <Button tone="plum" icon="shield" onTap={verify}>
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
