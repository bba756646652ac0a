import { View } from '@tarojs/components';
import type { placesEndpoints } from '@yuanli/shared/places/places.endpoints';
import { phoneCall } from '../../platform/device/phone-call';
import type { AnswerOf } from '../../platform/net/endpoint-types';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { IconText } from '../../ui/icon-text';
import { IconBadge } from '../../ui/icon-badge';
import './courtyard-facts.scss';

/** What this is, which courtyard the plate says it is, and what to compare it with. */
export function CourtyardFacts({ courtyard }: { courtyard: AnswerOf<typeof placesEndpoints.getPlate> }) {
  const { name, communityName, communityPhone, address, buildingCount, plateCode } = courtyard;
  return (
    <>
      <View className="courtyard-facts">
        <IconBadge name="home" tone="brick" size="large" />
        <View className="t-display t-center">{name}</View>
        <View className="t-second t-center">{`${communityName} · ${address} · ${buildingCount}栋楼`}</View>
        <View className="t-center">{`“院里”是${communityName}的邻里互助小程序：许心愿、做志愿、找服务、议院里的事。`}</View>
      </View>
      <Card>
        <View className="y-stack">
          <IconText icon="eye">{`请核对：您面前的牌子上应写着“${name}”和“编号：${plateCode}”。如果不一样，请不要继续，打电话给社区。`}</IconText>
          <Button kind="secondary" icon="phone" onTap={() => void phoneCall(communityPhone)}>
            {`打电话给社区 ${communityPhone}`}
          </Button>
        </View>
      </Card>
    </>
  );
}
