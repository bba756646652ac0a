import { useState } from 'react';
import { View } from '@tarojs/components';
import { identityEndpoints } from '@yuanli/shared/identity/identity.endpoints';
import { ActError } from '../forms/act-error';
import { asAppError, AppError } from '../../platform/net/app-error';
import { demoPhoneCode, needsPhoneButton } from '../../platform/device/phone-code';
import { phoneCall } from '../../platform/device/phone-call';
import { storeMe, type Me } from '../../platform/net/session';
import { useAct } from '../../platform/net/use-act';
import { useCurrentCourtyard } from '../../platform/storage/current-courtyard';
import { readWechatFailure } from '../../platform/net/wechat-failure';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { Notice } from '../../ui/notice';
import { WechatButton, type WechatAnswer } from '../../ui/wechat-button';

interface BindPhoneProps {
  onBound: (me: Me) => void | Promise<void>;
}

/** Asks WeChat for the phone number, once, where it is first needed; where WeChat does not give it, a code of the community does. */
export function BindPhone({ onBound }: BindPhoneProps) {
  const bind = useAct(identityEndpoints.bindPhone);
  const [refusal, setRefusal] = useState<AppError>();
  const [hasCode, setHasCode] = useState(false);

  const finish = async (me: Me | undefined) => {
    if (!me) return;
    storeMe(me);
    await onBound(me);
  };
  const bindBy = async (code: string) => {
    setRefusal(undefined);
    await finish(await bind.run({ code }));
  };
  const take = (answer: WechatAnswer) => {
    if (answer.code) return void bindBy(answer.code);
    bind.forgetError();
    setRefusal(describeRefusal(answer));
    setHasCode(true);
  };
  const bindDemo = () => demoPhoneCode().then(bindBy, (thrown: unknown) => setRefusal(asAppError(thrown)));

  return (
    <View className="y-stack">
      <ActError error={bind.error ?? refusal} />
      {needsPhoneButton ? (
        <WechatButton ask="getPhoneNumber" onAnswer={take}>
          使用微信绑定的手机号
        </WechatButton>
      ) : (
        <Button icon="phone" isBusy={bind.isBusy} onTap={() => void bindDemo()}>
          使用微信绑定的手机号
        </Button>
      )}
      {hasCode ? (
        <BindByCode onBound={finish} />
      ) : (
        <Button kind="quiet" onTap={() => setHasCode(true)}>
          用社区给的验证码绑定
        </Button>
      )}
    </View>
  );
}

/** No calls left this month; this mini-program has no right to ask. */
const NOT_SERVED = [1400001, 102];

function describeRefusal(answer: WechatAnswer): AppError {
  if (NOT_SERVED.includes(Number(answer.errno)) || /no permission/i.test(answer.errMsg ?? ''))
    return new AppError('wechat.failed', '微信现在不能提供手机号，还没有绑定。请用社区给的验证码，在下面绑定');
  const failure = readWechatFailure(answer);
  if (failure === 'privacy' || failure === 'undeclared') return asAppError(answer, '手机号');
  if (failure === 'cancelled' || failure === 'denied')
    return new AppError(
      'wechat.failed',
      '您没有同意提供手机号，还没有绑定。想好了再点一次，也可以用社区给的验证码绑定',
    );
  return new AppError('wechat.failed', '微信没有给出手机号，还没有绑定。请再点一次，也可以用社区给的验证码绑定');
}

function BindByCode({ onBound }: BindPhoneProps) {
  const [code, setCode] = useState('');
  const bind = useAct(identityEndpoints.bindPhoneByCode);
  const phone = useCurrentCourtyard()?.communityPhone;
  const run = async () => {
    const me = await bind.run({ code });
    if (me) await onBound(me);
  };
  return (
    <>
      <Notice icon="info">请网格员或社区工作者核对您的手机号，给您一个验证码。3天内用一次有效。</Notice>
      <Field
        label="社区给的验证码"
        value={code}
        onInput={setCode}
        max={8}
        hint="8位字母和数字"
        error={bind.fields.code}
      />
      {!bind.fields.code && <ActError error={bind.error} />}
      <Button kind="secondary" isBusy={bind.isBusy} onTap={() => void run()}>
        用验证码绑定
      </Button>
      {phone && (
        <Button kind="quiet" icon="phone" onTap={() => void phoneCall(phone)}>
          打电话给社区
        </Button>
      )}
    </>
  );
}
