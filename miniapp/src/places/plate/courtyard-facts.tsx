import { View } from '@tarojs/components';
import type { placesEndpoints } from '@yuanli/shared/places/places.endpoints';
import type { AnswerOf } from '../../platform/net/endpoint-types';
import { Card } from '../../ui/card';
import { IconText } from '../../ui/icon-text';
import { IconBadge } from '../../ui/icon-badge';
import './courtyard-facts.scss';

/** Which courtyard the plate says it is, and what to compare it with. */
export function CourtyardFacts({ courtyard }: { courtyard: AnswerOf<typeof placesEndpoints.getPlate> }) {
  const { name, communityName, address, buildingCount, plateCode } = courtyard;
  return (
    <>
      <View className="courtyard-facts">
        <IconBadge name="home" tone="brick" size="large" />
        <View className="t-display t-center">{name}</View>
        <View className="t-second t-center">{`${communityName} · ${address} · ${buildingCount}幢楼`}</View>
      </View>
      <Card>
        <IconText icon="eye">{`请核对：您面前的牌子上写着「${name} ${plateCode}」。不一样就别继续，打电话告诉社区。`}</IconText>
      </Card>
    </>
  );
}
