import { View } from '@tarojs/components';
import { activityEndpoints } from '@yuanli/shared/volunteering/activities.endpoints';
import { volunteeringLimits } from '@yuanli/shared/volunteering/volunteering-limits';
import { openPage } from '../../platform/navigate';
import { phoneCall } from '../../platform/device/phone-call';
import { canShare } from '../../platform/device/share';
import { Card } from '../../ui/card';
import { Icon } from '../../ui/icon';
import { ListRow } from '../../ui/list-row';
import { WechatButton } from '../../ui/wechat-button';
import type { ActivityData } from '../volunteering-data';
import { ComplaintRow } from '../../parts/complaints/complaint';

const complaintReasons = ['内容不真实', '借志愿服务名义推销商品', '活动安排不安全', '用语不文明'];

/** What is also possible: to ask, to pass it on, to object; for its coordinators the plan with what to print. */
export function ActivityMenu({
  activity: { id, state, can, communityPhone, communityName },
}: {
  activity: ActivityData;
}) {
  return (
    <View className="y-stack">
      <Card isList>
        <ListRow
          start={<Icon name="phone" />}
          title="有疑问，打电话问社区"
          note={communityName}
          onTap={() => void phoneCall(communityPhone)}
        />
        {can.change ? (
          <ListRow
            start={<Icon name="list" />}
            title="管理这次活动"
            note="修改活动、排班次、打印大字海报和报名小程序码"
            onTap={() => void openPage('volunteering-desk/plan/index', { id })}
          />
        ) : (
          <ComplaintRow
            endpoint={activityEndpoints.complainAboutActivity}
            id={id}
            reasons={complaintReasons}
            max={volunteeringLimits.reasonLength}
            tone="jade"
          />
        )}
      </Card>
      {canShare && state === 'published' && (
        <WechatButton ask="share" kind="secondary">
          转发给愿意参加的人
        </WechatButton>
      )}
    </View>
  );
}
