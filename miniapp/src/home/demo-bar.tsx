import { useState } from 'react';
import { View } from '@tarojs/components';
import { demoPersonas, type DemoPersona } from '@yuanli/shared/demo/demo-personas';
import { asAppError } from '../platform/net/app-error';
import { readPersona } from '../platform/net/login-code';
import { becomePersona, useSession } from '../platform/net/session';
import { openPage } from '../platform/navigate';
import { Button } from '../ui/button';
import { Choice } from '../ui/choice';
import { Sheet } from '../ui/sheet';
import { Pressable } from '../ui/pressable';
import { showToast } from '../ui/toast';
import './demo-bar.scss';

const personas = Object.keys(demoPersonas) as DemoPersona[];
const options = personas.map((value) => ({ value, label: `${demoPersonas[value].who} ${demoPersonas[value].name}` }));

/** Only where the local stand-in plays WeChat: lets a newcomer be one of the seeded people. */
export function DemoBar() {
  const { me } = useSession();
  const [isOpen, setOpen] = useState(false);
  const [isBusy, setBusy] = useState(false);

  const become = async (persona: DemoPersona) => {
    if (isBusy) return;
    setBusy(true);
    await becomePersona(persona).catch((thrown: unknown) => showToast(asAppError(thrown).message));
    setBusy(false);
    setOpen(false);
  };

  return (
    <>
      <Pressable className="demo-bar" onTap={() => setOpen(true)}>
        <View className="y-grow">{`演示：${me ? me.nickname : '还没有登录'}`}</View>
        <View className="t-strong">换人</View>
      </Pressable>
      <Sheet isOpen={isOpen} title="换个人看看" onClose={() => setOpen(false)}>
        <Choice
          label={isBusy ? '正在换人，请稍候' : '选择演示身份'}
          options={options}
          value={me ? readPersona() : undefined}
          onChange={(persona) => void become(persona)}
        />
        {process.env.TARO_ENV === 'h5' && (
          <Button kind="secondary" icon="device" onTap={() => void openPage('identity/pc-login/index')}>
            把这个窗口当作电脑
          </Button>
        )}
      </Sheet>
    </>
  );
}
