import { useState } from 'react';
import { View } from '@tarojs/components';
import { operatorEndpoints } from '@yuanli/shared/identity/operator.endpoints';
import { ActError } from '../../parts/forms/act-error';
import { SignInFirst } from '../../parts/account/sign-in-first';
import { replacePage } from '../../platform/navigate';
import { storeMe, useSession } from '../../platform/net/session';
import { useAct } from '../../platform/net/use-act';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Field } from '../../ui/field';
import { Notice } from '../../ui/notice';
import { Page } from '../../ui/page';

/** Whoever put the product on a server hands over a code; who types it here looks after the platform. */
export default function Begin() {
  const { me } = useSession();
  return (
    <Page title="首次开通">
      {!me && <SignInFirst title="请先登录">登录以后，在这里输入开通码。</SignInFirst>}
      {me && (me.can.operate ? <Begun /> : <TypeCode />)}
    </Page>
  );
}

function TypeCode() {
  const [code, setCode] = useState('');
  const begin = useAct(operatorEndpoints.becomeOperator);
  const send = async () => {
    const me = await begin.run({ code });
    if (me) storeMe(me);
  };
  return (
    <View className="y-stack">
      <Card>
        <View className="y-stack">
          <View>这一步只给平台管理员用。部署院里的人在服务器上生成开通码，交给您，24小时内有效，只能用一次。</View>
          <Field
            label="开通码"
            hint="10位字母和数字，不分大小写"
            placeholder="比如：AB3CD-EF4GH"
            value={code}
            onInput={setCode}
            error={begin.fields['code']}
            max={20}
          />
        </View>
      </Card>
      <ActError error={begin.error} />
      <Button
        isBusy={begin.isBusy}
        blockedBecause={code.trim() ? undefined : '请先输入开通码'}
        onTap={() => void send()}
      >
        成为平台管理员
      </Button>
    </View>
  );
}

function Begun() {
  return (
    <View className="y-stack">
      <Notice icon="ok" tone="jade">
        您是平台管理员了。下一步，到工作台登记区、街道、社区、网格和院子。
      </Notice>
      <Button onTap={() => void replacePage('workbench/desk/index')}>去工作台</Button>
    </View>
  );
}
