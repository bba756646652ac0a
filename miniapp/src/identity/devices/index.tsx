import { useState } from 'react';
import { View } from '@tarojs/components';
import { identityEndpoints } from '@yuanli/shared/identity/identity.endpoints';
import { Loaded } from '../../parts/loading/loaded';
import { clearPerson, useSession } from '../../platform/net/session';
import { openTab } from '../../platform/navigate';
import { useAct } from '../../platform/net/use-act';
import { useLoad } from '../../platform/net/use-load';
import { SignInFirst } from '../../parts/account/sign-in-first';
import { Card } from '../../ui/card';
import { Confirm } from '../../ui/confirm';
import { IconBadge } from '../../ui/icon-badge';
import { ListRow } from '../../ui/list-row';
import { Page } from '../../ui/page';
import { formatMoment } from '../../ui/format-date';
import { showToast } from '../../ui/toast';

interface Device {
  id: string;
  kind: 'phone' | 'pc';
  device: string;
  isThisDevice: boolean;
}

/** Where I am signed in; what I do not know, I sign out. */
export default function Devices() {
  const { me } = useSession();
  const sessions = useLoad(identityEndpoints.findSessions, me && {}, { isPrivate: true });
  const revoke = useAct(identityEndpoints.revokeSession);
  const [chosen, setChosen] = useState<Device>();

  const signOut = async ({ id, isThisDevice }: Device) => {
    if (!(await revoke.run({ id }))) return;
    setChosen(undefined);
    showToast('已退出登录');
    if (!isThisDevice) return sessions.reload();
    clearPerson();
    await openTab('me');
  };

  return (
    <Page title="登录设备">
      {!me && <SignInFirst title="您还没有登录">登录过的手机会列在这里。</SignInFirst>}
      {me && (
        <Loaded load={sessions}>
          {({ items }) => (
            <View className="y-stack">
              <View className="t-second">不认识的设备，点一下就能让它退出。</View>
              <Card isList>
                {items.map((session) => (
                  <ListRow
                    key={session.id}
                    start={<IconBadge name="device" tone={session.isThisDevice ? 'jade' : 'plain'} />}
                    title={session.isThisDevice ? `${session.device}（这一台）` : session.device}
                    note={`${session.kind === 'pc' ? '电脑登录，' : ''}上次使用 ${formatMoment(session.lastUsedAt)}${
                      session.endsAt ? `，${formatMoment(session.endsAt)}自动退出` : ''
                    }`}
                    onTap={() => setChosen(session)}
                  />
                ))}
              </Card>
            </View>
          )}
        </Loaded>
      )}
      <Confirm
        isOpen={Boolean(chosen)}
        title={`让${chosen?.device ?? '这台设备'}退出登录吗？`}
        yes="退出登录"
        no="先留着"
        isDangerous
        isBusy={revoke.isBusy}
        onYes={() => chosen && void signOut(chosen)}
        onNo={() => setChosen(undefined)}
      >
        {revoke.error?.message ??
          (chosen?.kind === 'pc'
            ? '退出后，那台电脑马上不能再用，要用手机重新扫码才能登录。'
            : '退出后，那台设备要重新用微信登录才能继续。您的心愿和积分都不受影响。')}
      </Confirm>
    </Page>
  );
}
