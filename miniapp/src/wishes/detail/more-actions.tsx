import { View } from '@tarojs/components';
import { wishEndpoints } from '@yuanli/shared/wishes/wishes.endpoints';
import { openPage } from '../../platform/navigate';
import { phoneCall } from '../../platform/device/phone-call';
import { canShare } from '../../platform/device/share';
import { Card } from '../../ui/card';
import { Icon } from '../../ui/icon';
import { ListRow } from '../../ui/list-row';
import { WechatButton } from '../../ui/wechat-button';
import { ComplaintRow } from '../../parts/complaints/complaint';
import { OpenSponsoring } from './open-sponsoring';
import { ReleaseWish } from './release-wish';
import type { WishPartProps } from './wish-actions';
import { WithdrawWish } from './withdraw-wish';

/** What is also possible, after the one thing at the lower edge. */
export function MoreActions({ wish, reload }: WishPartProps) {
  const { id, can, as, status, sponsoring, communityPhone, communityName } = wish;
  return (
    <View className="y-stack">
      <Card isList>
        {can.findContactViews && (
          <ListRow
            start={<Icon name="eye" />}
            title="谁看过门牌和电话"
            onTap={() => void openPage('wishes/contact-views/index', { id })}
          />
        )}
        {sponsoring && as === 'staff' && (
          <ListRow
            start={<Icon name="doc" />}
            title="认捐款使用"
            note="登记支出，或者退回"
            onTap={() => void openPage('wishes-desk/sponsoring/index', { id })}
          />
        )}
        <ListRow
          start={<Icon name="phone" />}
          title="有疑问，打电话问社区"
          note={communityName}
          onTap={() => void phoneCall(communityPhone)}
        />
        {as === 'visitor' && <ComplaintRow endpoint={wishEndpoints.complainAboutWish} id={id} />}
      </Card>
      {canShare && status === 'open' && (
        <WechatButton ask="share" kind="secondary">
          转发给能帮忙的人
        </WechatButton>
      )}
      {can.openSponsoring && <OpenSponsoring wish={wish} reload={reload} />}
      {can.release && <ReleaseWish wish={wish} reload={reload} />}
      {can.withdraw && <WithdrawWish wish={wish} reload={reload} />}
    </View>
  );
}
