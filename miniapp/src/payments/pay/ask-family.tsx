import { View } from '@tarojs/components';
import { ActError } from '../../parts/forms/act-error';
import { canShare } from '../../platform/device/share';
import type { AppError } from '../../platform/net/app-error';
import { Button } from '../../ui/button';
import { Sheet } from '../../ui/sheet';
import { WechatButton } from '../../ui/wechat-button';

interface AskFamilyProps {
  isOpen: boolean;
  isBusy: boolean;
  error?: AppError;
  /** They have talked about it. */
  onAgreed: () => void;
  onLater: () => void;
  onClose: () => void;
}

/** Nobody has to decide about money alone, or now. */
export function AskFamily({ isOpen, isBusy, error, onAgreed, onLater, onClose }: AskFamilyProps) {
  return (
    <Sheet
      isOpen={isOpen}
      title="先问问家人"
      onClose={onClose}
      footer={
        <View className="y-stack">
          <ActError error={error} />
          {canShare && <WechatButton ask="share">转给家人看看</WechatButton>}
          <Button kind="secondary" icon="ok" isBusy={isBusy} onTap={onAgreed}>
            和家人说好了
          </Button>
          <Button kind="quiet" onTap={onLater}>
            以后再说
          </Button>
        </View>
      }
    >
      <View className="t-lead">不着急，先和家人商量。</View>
      <View>{canShare ? '这一页可以转给家人看。' : '可以把这一页给家人看。'}现在不付款，什么都不会扣。</View>
    </Sheet>
  );
}
