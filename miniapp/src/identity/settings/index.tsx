import { useState } from 'react';
import { View } from '@tarojs/components';
import { identityEndpoints } from '@yuanli/shared/identity/identity.endpoints';
import { asAppError } from '../../platform/net/app-error';
import { useConfirmOnPhone } from '../../parts/files/confirm-on-phone';
import { call } from '../../platform/net/request';
import { openingEndpoints } from '@yuanli/shared/opening/opening.endpoints';
import { useLoad } from '../../platform/net/use-load';
import { openPage, openTab } from '../../platform/navigate';
import { openPrivacyContract } from '../../platform/device/privacy';
import { exportText } from '../../platform/device/export-text';
import { signOut, useSession } from '../../platform/net/session';
import { Card } from '../../ui/card';
import { ListRow } from '../../ui/list-row';
import { Page } from '../../ui/page';
import { ScaleChoice } from '../../ui/scale-choice';
import { Section } from '../../ui/section';
import { showToast } from '../../ui/toast';

/** Who runs this, as the law wants it to be said. */
function About() {
  const { data } = useLoad(openingEndpoints.getAbout, {});
  const { operatorName, recordNumber } = data ?? {};
  if (!operatorName && !recordNumber) return null;
  return (
    <Section title="关于">
      <Card isList>
        {operatorName && <ListRow title="运营单位" note={operatorName} />}
        {recordNumber && <ListRow title="备案号" note={recordNumber} />}
      </Card>
    </Section>
  );
}

/** Text size, and everything about my own data. */
export default function Settings() {
  const { me } = useSession();
  const [isBusy, setBusy] = useState(false);

  const onPhone = useConfirmOnPhone();

  const once = async (act: () => Promise<string>) => {
    if (isBusy) return;
    setBusy(true);
    const said = await act().catch((thrown: unknown) => {
      const refused = asAppError(thrown);
      return onPhone.takes(refused, () => void once(act)) ? '' : refused.message;
    });
    if (said) showToast(said);
    setBusy(false);
  };
  const exportData = () =>
    once(async () => {
      const data = await call(identityEndpoints.exportMyData, {});
      return exportText(JSON.stringify(data, null, 2), '我的院里数据.json');
    });
  const leave = () =>
    once(async () => {
      await signOut();
      await openTab('me');
      return '已退出登录';
    });

  return (
    <Page title="字号和隐私">
      {onPhone.sheet}
      <View className="y-stack">
        <Section title="字号">
          <Card>
            <ScaleChoice />
          </Card>
        </Section>
        <Section title="我的数据">
          <Card isList>
            {process.env.TARO_ENV === 'weapp' && (
              <ListRow title="隐私保护指引" note="我们收集什么，用来做什么" onTap={openPrivacyContract} />
            )}
            {me && (
              <ListRow
                title="谁看过我的信息"
                note="工作人员查看和办理的记录"
                onTap={() => void openPage('audit/about-me/index')}
              />
            )}
            {me && <ListRow title="导出我的数据" note="把您的全部内容导出为一个文件" onTap={() => void exportData()} />}
            {me && <ListRow title="退出登录" note="清除这台手机上的个人内容" onTap={() => void leave()} />}
            {me && (
              <ListRow
                title="注销账号"
                note="删除您的个人信息，不能恢复"
                onTap={() => void openPage('identity/leave/index')}
              />
            )}
            {me && !me.can.useWorkbench && (
              <ListRow
                title="首次开通"
                note="部署平台的人用，要有开通码"
                onTap={() => void openPage('identity-desk/begin/index')}
              />
            )}
            {!me && <ListRow title="您还没有登录" note="随便看看不会留下个人信息" />}
          </Card>
        </Section>
        <About />
      </View>
    </Page>
  );
}
