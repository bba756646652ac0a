import { View } from '@tarojs/components';
import { serviceEndpoints } from '@yuanli/shared/directory/services.endpoints';
import type { ServiceData } from '../../parts/directory/service-data';
import { phoneCall } from '../../platform/device/phone-call';
import { canShare } from '../../platform/device/share';
import { useAct } from '../../platform/net/use-act';
import { Card } from '../../ui/card';
import { Icon } from '../../ui/icon';
import { ListRow } from '../../ui/list-row';
import { showToast } from '../../ui/toast';
import { WechatButton } from '../../ui/wechat-button';
import { StaffForService } from './staff-for-service';

interface MoreForServiceProps {
  service: ServiceData;
  reload: () => Promise<void>;
}

/** To keep it at hand, to pass it on, to ask; for staff what they look after. */
export function ServiceMenu({ service, reload }: MoreForServiceProps) {
  const { id, isFavourite, communityPhone, status } = service;
  const add = useAct(serviceEndpoints.addFavourite);
  const remove = useAct(serviceEndpoints.removeFavourite);
  const turn = async () => {
    const act = isFavourite ? remove : add;
    if (!(await act.run({ id }))) return showToast('操作没有成功，请稍后再试');
    showToast(isFavourite ? '已取消收藏' : '已收藏，会排在最前面');
    await reload();
  };
  return (
    <View className="y-stack">
      <Card isList>
        {(status !== 'closed' || isFavourite) && (
          <ListRow
            start={<Icon name="star" />}
            title={isFavourite ? '取消收藏' : '收藏'}
            note={isFavourite ? undefined : '收藏后排在最前面'}
            onTap={() => void turn()}
          />
        )}
        <ListRow
          start={<Icon name="phone" />}
          title="有疑问，打电话问社区"
          note={communityPhone}
          onTap={() => void phoneCall(communityPhone)}
        />
      </Card>
      <StaffForService service={service} reload={reload} />
      {canShare && status !== 'closed' && (
        <WechatButton ask="share" kind="secondary">
          转发给家人
        </WechatButton>
      )}
    </View>
  );
}
