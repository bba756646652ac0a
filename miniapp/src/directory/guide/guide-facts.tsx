import { View } from '@tarojs/components';
import { formatWorkingDays } from '@yuanli/shared/directory/guide-kinds';
import { formatPrice } from '../../parts/directory/format-price';
import type { GuideData } from '../../parts/directory/guide-data';
import { Card } from '../../ui/card';
import { IconText } from '../../ui/icon-text';

/** For whom, how long, for how much, what comes of it, and by which rule. */
export function GuideFacts({ guide }: { guide: GuideData }) {
  const { trip, eligibility, workingDays, isFree, cost, result, basis, source, note } = guide;
  const price = formatPrice({ isFree, cost });
  return (
    <Card>
      <View className="y-stack">
        {eligibility && (
          <IconText icon="people" note={eligibility}>
            办理对象
          </IconText>
        )}
        {trip !== 'not_issued' && <IconText icon="clock">{formatWorkingDays(workingDays)}</IconText>}
        {price && <IconText icon="tag">{price}</IconText>}
        {result && (
          <IconText icon="ok" note={result}>
            办好后得到
          </IconText>
        )}
        {note && <IconText icon="info">{note}</IconText>}
        {basis && (
          <IconText icon="book" note={source ? `${basis}，出处：${source}` : basis}>
            依据
          </IconText>
        )}
      </View>
    </Card>
  );
}
