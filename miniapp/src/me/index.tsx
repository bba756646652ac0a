import { View } from '@tarojs/components';
import { useDidShow } from '@tarojs/taro';
import { messageEndpoints } from '@yuanli/shared/messages/messages.endpoints';
import { openPage, openTab } from '../platform/navigate';
import { signsInByCode } from '../platform/net/pc-session';
import { refreshMe, useSession } from '../platform/net/session';
import { useLoad } from '../platform/net/use-load';
import { SignInFirst } from '../parts/account/sign-in-first';
import { Card } from '../ui/card';
import { IconBadge } from '../ui/icon-badge';
import { ListRow } from '../ui/list-row';
import { Page } from '../ui/page';
import { chooseWishView } from '../parts/wishes/wish-view';
import { ProfileCard } from './profile-card';

const openMyWishes = () => {
  chooseWishView('mine');
  return openTab('wishes');
};

/** Who I am here, what is mine, and everything that can be set. */
export default function MePage() {
  const { me } = useSession();
  const unread = useLoad(messageEndpoints.countUnread, me && {}).data?.unread ?? 0;
  // A verification or an appointment may have come meanwhile; offline the last known person stays.
  useDidShow(() => {
    void refreshMe().catch(() => undefined);
  });
  return (
    <Page tab="me" title="我的">
      <View className="y-stack">
        {me ? (
          <ProfileCard me={me} />
        ) : (
          <SignInFirst title="您还没有登录">登录后能许愿、帮忙、看积分和消息。</SignInFirst>
        )}
        {me && (
          <Card isList>
            <ListRow
              start={<IconBadge name="heart" tone="brick" />}
              title="我的心愿"
              note="我许的，我帮的"
              onTap={() => void openMyWishes()}
            />
            <ListRow
              start={<IconBadge name="flag" tone="brick" />}
              title="我的反映"
              note="我反映的，我也遇到的"
              onTap={() => void openPage('cases/mine/index')}
            />
            <ListRow
              start={<IconBadge name="calendar" tone="jade" />}
              title="我的志愿服务"
              note="报名、时长、证明"
              onTap={() => void openPage('volunteering/mine/index')}
            />
            <ListRow
              start={<IconBadge name="pin" tone="indigo" />}
              title="我的预约"
              note="在生活圈预约的服务"
              onTap={() => void openPage('directory/bookings/index')}
            />
            <ListRow
              start={<IconBadge name="talk" tone="plum" />}
              title="我的金点子"
              note="附议了多少，社区怎么答复"
              onTap={() => void openPage('hall/ideas/index', { view: 'mine' })}
            />
            <ListRow
              start={<IconBadge name="gift" tone="amber" />}
              title="我的礼品"
              onTap={() => void openPage('gifts/mine/index')}
            />
            <ListRow
              start={<IconBadge name="sun" tone="amber" />}
              title="我的积分"
              onTap={() => void openPage('points/statement/index')}
            />
            <ListRow
              start={<IconBadge name="doc" tone="amber" />}
              title="我的付款"
              note="认捐的，退回的"
              onTap={() => void openPage('payments/mine/index')}
            />
            <ListRow
              start={<IconBadge name="bell" tone="plum" />}
              title="消息"
              value={unread > 0 ? `${unread}条未读` : undefined}
              onTap={() => void openPage('messages/inbox/index')}
            />
            {me.appointments.some(({ role }) => role === 'party_member') && (
              <ListRow
                start={<IconBadge name="book" tone="plum" />}
                title="党员月度积分"
                note="只有您和支部看得到"
                onTap={() => void openPage('party-points/mine/index')}
              />
            )}
            {me.can.useWorkbench && (
              <ListRow
                start={<IconBadge name="list" tone="indigo" />}
                title="工作台"
                note={me.can.serveResidents ? '审核心愿和内容，核实住户' : undefined}
                onTap={() => void openPage('workbench/desk/index')}
              />
            )}
          </Card>
        )}
        <Card isList>
          {me && (
            <ListRow
              start={<IconBadge name="me" tone="plain" />}
              title="头像和昵称"
              onTap={() => void openPage('identity/profile/index')}
            />
          )}
          {me && (
            <ListRow
              start={<IconBadge name="phone" tone="plain" />}
              title="手机号"
              value={me.phoneMasked ?? '还没有绑定'}
              onTap={() => void openPage('identity/phone/index')}
            />
          )}
          <ListRow
            start={<IconBadge name="text" tone="plain" />}
            title="字号和隐私"
            onTap={() => void openPage('identity/settings/index')}
          />
          {me && (
            <ListRow
              start={<IconBadge name="device" tone="plain" />}
              title="登录设备"
              onTap={() => void openPage('identity/devices/index')}
            />
          )}
          {me && !signsInByCode() && (
            <ListRow
              start={<IconBadge name="scan" tone="plain" />}
              title="电脑登录"
              note="在电脑浏览器上办事，用手机确认"
              onTap={() => void openPage('identity/pc-confirm/index')}
            />
          )}
          <ListRow
            start={<IconBadge name="edit" tone="plain" />}
            title="对小程序提意见"
            onTap={() => void openPage('cases/report/index', { kind: 'feedback' })}
          />
        </Card>
      </View>
    </Page>
  );
}
