import { View } from '@tarojs/components';
import { formatPrice } from '../../parts/directory/format-price';
import type { ServiceData } from '../../parts/directory/service-data';
import { Card } from '../../ui/card';
import { IconText } from '../../ui/icon-text';

/** For whom, for how much, what to bring, and whether a wheelchair gets in. */
export function Papers({ service }: { service: ServiceData }) {
  const { cost, isFree, eligibility, documents, accessibility, isWheelchairAccessible, isHomeVisit, takesBookings } =
    service;
  const price = formatPrice({ isFree, cost });
  const entry = isWheelchairAccessible ? '轮椅可进' : accessibility;
  if (!price && !eligibility && documents.length === 0 && !entry && !isHomeVisit && !takesBookings) return null;
  return (
    <Card>
      <View className="y-stack">
        {price && <IconText icon="tag">{price}</IconText>}
        {eligibility && <IconText icon="people">{eligibility}</IconText>}
        {documents.length > 0 && (
          <IconText icon="box" note={documents.join('、')}>
            要带的材料
          </IconText>
        )}
        {entry && (
          <IconText icon="wheel" note={isWheelchairAccessible ? (accessibility ?? undefined) : undefined}>
            {entry}
          </IconText>
        )}
        {isHomeVisit && <IconText icon="home">可上门</IconText>}
        {takesBookings && <IconText icon="calendar">可预约</IconText>}
      </View>
    </Card>
  );
}
