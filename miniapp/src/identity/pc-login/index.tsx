import { useMemo } from 'react';
import { View } from '@tarojs/components';
import { ActError } from '../../parts/forms/act-error';
import { qrPicture } from '../../platform/codes/qr-picture';
import { pcLoginText } from '../../platform/codes/scanned-page';
import { goBack, isFirstPage, openTab, replacePage } from '../../platform/navigate';
import type { Me } from '../../platform/net/session';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { CodeCard } from '../../ui/code-card';
import { Empty } from '../../ui/empty';
import { IconText } from '../../ui/icon-text';
import { Notice } from '../../ui/notice';
import { Page } from '../../ui/page';
import { Skeleton } from '../../ui/skeleton';
import { usePcLogin } from './use-pc-login';
import './pc-login.scss';

/** In a browser on a computer: the phone lets it in. */
export default function PcLogin() {
  return (
    <Page title="电脑登录">
      {process.env.TARO_ENV === 'h5' ? (
        <CodeToScan />
      ) : (
        <Empty title="这一页在电脑上用" action={<Button onTap={() => void openTab('home')}>回首页</Button>}>
          在电脑的浏览器里打开社区的网页，就会显示登录码，再用手机小程序扫码确认。
        </Empty>
      )}
    </Page>
  );
}

function CodeToScan() {
  const goOn = ({ can }: Me) =>
    void (isFirstPage() ? (can.useWorkbench ? replacePage('workbench/desk/index') : openTab('home')) : goBack());
  const { code, state, error, secondsLeft, renew } = usePcLogin(goOn);
  const picture = useMemo(() => code && qrPicture(pcLoginText(code)), [code]);
  const isOver = state === 'expired' || state === 'refused' || state === 'done';
  return (
    <View className="pc-login">
      <View className="y-stack">
        {!code && !error && <Skeleton cards={1} />}
        {code && (state === 'waiting' || state === 'seen') && (
          <CodeCard
            label="请用手机小程序扫码，或输入这8位登录码"
            code={code}
            pictureUrl={picture}
            note={state === 'waiting' ? `${secondsLeft}秒内有效` : undefined}
          />
        )}
        {state === 'seen' && (
          <Notice icon="device" tone="jade">
            已扫码，请在手机上点“确认登录”。
          </Notice>
        )}
        {state === 'confirmed' && (
          <Notice icon="ok" tone="jade">
            手机已确认，正在登录。
          </Notice>
        )}
        {state === 'expired' && !error && <Notice icon="clock">登录码已过期，请换一个码再扫。</Notice>}
        {state === 'refused' && <Notice icon="close">手机上选择了不登录。要登录，请换一个码再扫。</Notice>}
        <ActError error={error} />
        {(isOver || error) && (
          <Button icon="refresh" onTap={renew}>
            换一个码
          </Button>
        )}
      </View>
      <Card>
        <View className="y-stack">
          <View className="t-title">怎样登录</View>
          <IconText icon="device">用手机微信打开社区的小程序</IconText>
          <IconText icon="scan">点“我的”，再点“电脑登录”，扫这里的码</IconText>
          <IconText icon="ok">核对手机上显示的电脑，点“确认登录”</IconText>
          <IconText icon="clock">12小时后自动退出，用完请退出登录</IconText>
        </View>
      </Card>
    </View>
  );
}
