import { useState } from 'react';
import { View } from '@tarojs/components';
import { identityEndpoints } from '@yuanli/shared/identity/identity.endpoints';
import { ActError } from '../forms/act-error';
import { asAppError, type AppError } from '../../platform/net/app-error';
import { demoPhoneCode, needsPhoneButton } from '../../platform/device/phone-code';
import { storeMe, type Me } from '../../platform/net/session';
import { useAct } from '../../platform/net/use-act';
import { Button } from '../../ui/button';
import { WechatButton } from '../../ui/wechat-button';

/** Asks WeChat for the phone number, once, where it is first needed. */
export function BindPhone({ onBound }: { onBound: (me: Me) => void | Promise<void> }) {
  const bind = useAct(identityEndpoints.bindPhone);
  const [demoError, setDemoError] = useState<AppError>();
  const error = bind.error ?? demoError;

  const bindBy = async (code: string | undefined) => {
    if (!code) return;
    const me = await bind.run({ code });
    if (!me) return;
    storeMe(me);
    await onBound(me);
  };
  const bindDemo = () => demoPhoneCode().then(bindBy, (thrown: unknown) => setDemoError(asAppError(thrown)));

  return (
    <View className="y-stack">
      <ActError error={error} />
      {needsPhoneButton ? (
        <WechatButton ask="getPhoneNumber" onAnswer={({ code }) => void bindBy(code)}>
          用微信里的手机号
        </WechatButton>
      ) : (
        <Button icon="phone" isBusy={bind.isBusy} onTap={() => void bindDemo()}>
          用微信里的手机号
        </Button>
      )}
    </View>
  );
}
