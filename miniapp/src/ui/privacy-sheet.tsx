import { View } from '@tarojs/components';
import { agreeButtonId, openPrivacyContract, privateThings, usePrivacy } from '../platform/device/privacy';
import { Button } from './button';
import { Sheet } from './sheet';
import { WechatButton } from './wechat-button';

/** Part of Page: asks before the first use of anything private, as WeChat requires. */
export function PrivacySheet() {
  const { isAsked, answer } = usePrivacy();
  const refuse = () => answer({ event: 'disagree' });
  return (
    <Sheet
      isOpen={isAsked}
      title="请先阅读隐私说明"
      onClose={refuse}
      footer={
        <View className="y-stack">
          <WechatButton
            id={agreeButtonId}
            ask="agreePrivacyAuthorization"
            onAnswer={() => answer({ event: 'agree', buttonId: agreeButtonId })}
          >
            同意并继续
          </WechatButton>
          <Button kind="quiet" onTap={refuse}>
            暂不使用这项功能
          </Button>
        </View>
      }
    >
      <View>{`接下来会用到您的${privateThings}。用到哪一样才取哪一样，只用来办您要办的事，不给无关的人看。`}</View>
      <Button kind="quiet" icon="book" onTap={openPrivacyContract}>
        阅读隐私保护指引全文
      </Button>
    </Sheet>
  );
}
