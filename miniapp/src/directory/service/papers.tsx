import { View } from '@tarojs/components';
import { sayPrice } from '../../parts/directory/say-price';
import type { ServiceData } from '../../parts/directory/service-data';
import { Card } from '../../ui/card';
import { Fact } from '../../ui/fact';

/** For whom, for how much, what to bring, and whether a wheelchair gets in. */
export function Papers({ service }: { service: ServiceData }) {
  const { cost, isFree, eligibility, documents, accessibility, isWheelchairAccessible, isHomeVisit, takesBookings } =
    service;
  const price = sayPrice({ isFree, cost });
  const entry = isWheelchairAccessible ? '轮椅可进' : accessibility;
  if (!price && !eligibility && documents.length === 0 && !entry && !isHomeVisit && !takesBookings) return null;
  return (
    <Card>
      <View className="y-stack">
        {price && <Fact icon="tag">{price}</Fact>}
        {eligibility && <Fact icon="people">{eligibility}</Fact>}
        {documents.length > 0 && (
          <Fact icon="box" note={documents.join('、')}>
            要带的材料
          </Fact>
        )}
        {entry && (
          <Fact icon="wheel" note={isWheelchairAccessible ? (accessibility ?? undefined) : undefined}>
            {entry}
          </Fact>
        )}
        {isHomeVisit && <Fact icon="home">可以上门</Fact>}
        {takesBookings && <Fact icon="calendar">可以先约好时间</Fact>}
      </View>
    </Card>
  );
}
