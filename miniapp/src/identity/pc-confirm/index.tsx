import { useEffect, useState } from 'react';
import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { pcLoginEndpoints } from '@yuanli/shared/identity/pc-login.endpoints';
import { SignInFirst } from '../../parts/account/sign-in-first';
import { ActError } from '../../parts/forms/act-error';
import { scanCode } from '../../platform/codes/scan';
import { pcLoginCode } from '../../platform/codes/scanned-page';
import { signsInByCode } from '../../platform/net/pc-session';
import { useSession } from '../../platform/net/session';
import { useAct } from '../../platform/net/use-act';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Empty } from '../../ui/empty';
import { Field } from '../../ui/field';
import { Page } from '../../ui/page';
import { Section } from '../../ui/section';
import { ExportsToConfirm } from './exports-to-confirm';
import { LoginToConfirm, type LoginSeen } from './login-to-confirm';

/** On the phone: a computer is let in, or given a file with private data. */
export default function PcConfirm() {
  const { me } = useSession();
  return (
    <Page title="电脑登录">
      {!me && <SignInFirst title="请先登录">登录以后，才能用这部手机确认电脑登录。</SignInFirst>}
      {me && signsInByCode() && (
        <Empty title="请在手机上打开">这一页要在手机小程序里打开：点“我的”，再点“电脑登录”。</Empty>
      )}
      {me && !signsInByCode() && <OnPhone />}
    </Page>
  );
}

function OnPhone() {
  const { code: scanned = '' } = useRouter().params;
  const [typed, setTyped] = useState(scanned);
  const [seen, setSeen] = useState<LoginSeen>();
  const [problem, setProblem] = useState<string>();
  const look = useAct(pcLoginEndpoints.lookAtPcLogin);
  const lookAt = async (code: string) => {
    setProblem(undefined);
    setSeen(await look.run({ code }));
  };
  useEffect(() => {
    if (scanned) void lookAt(scanned);
  }, [scanned]);

  const scan = async () => {
    const found = await scanCode(pcLoginCode);
    if (found.kind === 'code') {
      setTyped(found.code);
      await lookAt(found.code);
    }
    if (found.kind === 'unknown') setProblem('这不是电脑上的登录码，请对准电脑屏幕再扫，或输入8位登录码');
    if (found.kind === 'failed') setProblem(found.error.message);
  };
  const startAnew = () => {
    setSeen(undefined);
    setTyped('');
  };
  if (seen) return <LoginToConfirm login={seen} onStartAnew={startAnew} />;
  return (
    <View className="y-stack">
      <ExportsToConfirm />
      <Section title="让电脑登录">
        <View className="y-stack">
          <Button icon="scan" isBusy={look.isBusy} onTap={() => void scan()}>
            扫电脑上的码
          </Button>
          <Card>
            <View className="y-stack">
              <Field
                label="或者输入电脑上的登录码"
                value={typed}
                onInput={setTyped}
                max={8}
                hint="8位字母和数字"
                error={look.fields.code ?? problem}
              />
              {!look.fields.code && <ActError error={look.error} />}
              <Button kind="secondary" isBusy={look.isBusy} onTap={() => void lookAt(typed)}>
                看看是哪台电脑
              </Button>
            </View>
          </Card>
        </View>
      </Section>
    </View>
  );
}
