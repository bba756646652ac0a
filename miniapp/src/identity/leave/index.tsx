import { useState } from 'react';
import { View } from '@tarojs/components';
import { identityEndpoints } from '@yuanli/shared/identity/identity.endpoints';
import { openPage, openTab } from '../../platform/navigate';
import { clearPerson, useSession } from '../../platform/net/session';
import { useAct } from '../../platform/net/use-act';
import { SignInFirst } from '../../parts/account/sign-in-first';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Confirm } from '../../ui/confirm';
import { IconText } from '../../ui/icon-text';
import { Page } from '../../ui/page';
import { showToast } from '../../ui/toast';

/** 注销: what goes, what stays, and a last question. */
export default function Leave() {
  const { me } = useSession();
  const remove = useAct(identityEndpoints.deleteAccount);
  const [isAsking, setAsking] = useState(false);

  const leave = async () => {
    if (!(await remove.run({ confirm: '注销' }))) return;
    clearPerson();
    await openTab('home');
    showToast('账号已注销，您的个人信息已删除');
  };

  if (!me)
    return (
      <Page title="注销账号">
        <SignInFirst title="您还没有登录">没有登录就没有留下个人信息。</SignInFirst>
      </Page>
    );
  return (
    <Page title="注销账号">
      <View className="y-stack">
        <Card>
          <View className="y-stack">
            <IconText icon="trash">手机号、微信标识、头像、昵称和住户信息会删除，不能恢复。</IconText>
            <IconText icon="book">您帮过的忙、许过的心愿会保留，但不再显示您的身份。</IconText>
            <IconText icon="shield">已开具的志愿服务证明，仍然可以核验真伪。</IconText>
            <IconText icon="hand">已报名的班次、预约和没领的礼品都会取消，让给其他邻居。</IconText>
            <IconText icon="sun">没用完的积分会作废，不能恢复。</IconText>
            <IconText icon="download">想留一份，请先导出您的数据。</IconText>
          </View>
        </Card>
        <Button kind="secondary" icon="download" onTap={() => void openPage('identity/settings/index')}>
          先导出我的数据
        </Button>
        <Button kind="danger" onTap={() => setAsking(true)}>
          注销账号
        </Button>
      </View>
      <Confirm
        isOpen={isAsking}
        title="确定要注销账号吗？"
        yes="注销账号"
        no="先不注销"
        isDangerous
        isBusy={remove.isBusy}
        onYes={() => void leave()}
        onNo={() => setAsking(false)}
      >
        {remove.error?.message ?? '注销后再用同一个微信登录，会是一个新账号。'}
      </Confirm>
    </Page>
  );
}
