import { useState } from 'react';
import { View } from '@tarojs/components';
import { pcLoginEndpoints } from '@yuanli/shared/identity/pc-login.endpoints';
import { ActError } from '../../parts/forms/act-error';
import type { AnswerOf } from '../../platform/net/endpoint-types';
import { openPage } from '../../platform/navigate';
import { useAct } from '../../platform/net/use-act';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Empty } from '../../ui/empty';
import { formatMoment } from '../../ui/format-date';
import { IconText } from '../../ui/icon-text';
import { Notice } from '../../ui/notice';

export type LoginSeen = AnswerOf<typeof pcLoginEndpoints.lookAtPcLogin>;

interface LoginToConfirmProps {
  login: LoginSeen;
  onStartAnew: () => void;
}

/** Which computer wants to be signed in, from where and since when; nothing happens before the person says so. */
export function LoginToConfirm({ login: { id, device, address, startedAt, hours }, onStartAnew }: LoginToConfirmProps) {
  const [decided, setDecided] = useState<'confirmed' | 'refused'>();
  const confirm = useAct(pcLoginEndpoints.confirmPcLogin);
  const refuse = useAct(pcLoginEndpoints.refusePcLogin);
  const decide = async (act: typeof confirm, what: 'confirmed' | 'refused') => {
    if (await act.run({ id })) setDecided(what);
  };
  const error = confirm.error ?? refuse.error;
  if (decided === 'confirmed')
    return (
      <Empty
        title="电脑正在登录"
        action={
          <Button kind="secondary" onTap={() => void openPage('identity/devices/index')}>
            看看登录设备
          </Button>
        }
      >
        {`${hours}小时后自动退出。不用了，可以随时在“登录设备”里让它退出。`}
      </Empty>
    );
  if (decided === 'refused')
    return (
      <Empty
        title="没有让它登录"
        action={
          <Button kind="secondary" onTap={onStartAnew}>
            扫另一个码
          </Button>
        }
      >
        那台电脑不能用这个码登录了。如果有人让您扫码，请打电话给社区。
      </Empty>
    );
  return (
    <View className="y-stack">
      <View className="t-title">要让这台电脑登录您的账号吗？</View>
      <Card>
        <View className="y-stack">
          <IconText icon="device">{device}</IconText>
          <IconText icon="pin" note="那台电脑上网用的地址">{`网络地址 ${address}`}</IconText>
          <IconText icon="clock">{`${formatMoment(startedAt)}打开登录页，登录后${hours}小时自动退出`}</IconText>
        </View>
      </Card>
      <Notice icon="alert" tone="amber">
        社区的人不会在电话或聊天里让您扫码。只有您自己正坐在这台电脑前，才点“确认登录”。
      </Notice>
      <ActError error={error} />
      {error ? (
        <Button onTap={onStartAnew}>重新扫码</Button>
      ) : (
        <>
          <Button isBusy={confirm.isBusy} onTap={() => void decide(confirm, 'confirmed')}>
            确认登录
          </Button>
          <Button kind="secondary" isBusy={refuse.isBusy} onTap={() => void decide(refuse, 'refused')}>
            不是我，不登录
          </Button>
        </>
      )}
    </View>
  );
}
