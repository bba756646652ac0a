import { View } from '@tarojs/components';
import { ideaEndpoints } from '@yuanli/shared/hall/ideas.endpoints';
import { useCurrentCourtyard } from '../../platform/storage/current-courtyard';
import { phoneCall } from '../../platform/device/phone-call';
import { canShare } from '../../platform/device/share';
import { Card } from '../../ui/card';
import { Icon } from '../../ui/icon';
import { ListRow } from '../../ui/list-row';
import { WechatButton } from '../../ui/wechat-button';
import { ComplaintRow } from '../../parts/complaints/complaint';
import type { IdeaPartProps } from '../../parts/hall/hall-data';
import { WithdrawIdea } from './withdraw-idea';

/** What is also possible, after the one thing at the lower edge. */
export function IdeaMenu({ idea, reload }: IdeaPartProps) {
  const courtyard = useCurrentCourtyard();
  const { id, status, can } = idea;
  return (
    <View className="y-stack">
      <Card isList>
        {courtyard && (
          <ListRow
            start={<Icon name="phone" />}
            title="有疑问，打电话问社区"
            note={courtyard.communityName}
            onTap={() => void phoneCall(courtyard.communityPhone)}
          />
        )}
        {can.complain && <ComplaintRow tone="plum" endpoint={ideaEndpoints.complainAboutIdea} id={id} />}
      </Card>
      {canShare && status === 'gathering_support' && (
        <WechatButton ask="share" kind="secondary">
          转发给邻居，请大家看看
        </WechatButton>
      )}
      {can.withdraw && <WithdrawIdea idea={idea} reload={reload} />}
    </View>
  );
}
