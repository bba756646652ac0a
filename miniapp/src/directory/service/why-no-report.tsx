import { View } from '@tarojs/components';
import { ActError } from '../../parts/forms/act-error';
import { openPage } from '../../platform/navigate';
import { useSession } from '../../platform/net/session';
import { useSignIn } from '../../platform/net/use-sign-in';
import { Button } from '../../ui/button';
import { Sheet } from '../../ui/sheet';

interface WhyNoReportProps {
  isOpen: boolean;
  because: string | null;
  reload: () => Promise<void>;
  onClose: () => void;
}

/** Who may not yet say how it is, reads why, and how to become able. */
export function WhyNoReport({ isOpen, because, reload, onClose }: WhyNoReportProps) {
  const { me } = useSession();
  const { signIn, isBusy, error } = useSignIn();
  const goOn = async () => {
    if (await signIn()) await reload();
  };
  const verify = () => {
    onClose();
    void openPage('identity/verify/index');
  };
  return (
    <Sheet
      isOpen={isOpen}
      title="这里怎么样"
      onClose={onClose}
      footer={
        <View className="y-stack">
          <ActError error={error} />
          {!me && (
            <Button tone="indigo" isBusy={isBusy} onTap={() => void goOn()}>
              用微信登录
            </Button>
          )}
          {me?.verification === 'none' && (
            <Button tone="indigo" icon="shield" onTap={verify}>
              核实住户身份
            </Button>
          )}
          <Button kind="secondary" onTap={onClose}>
            知道了
          </Button>
        </View>
      }
    >
      {because ?? '现在还不能说'}
    </Sheet>
  );
}
