import { View } from '@tarojs/components';
import type { pointsEndpoints } from '@yuanli/shared/points/points.endpoints';
import type { AnswerOf } from '../../platform/net/endpoint-types';
import { Bars } from '../../ui/bars';
import { Card } from '../../ui/card';
import { IconText } from '../../ui/icon-text';
import { formatMoment } from '../../ui/format-date';
import { Section } from '../../ui/section';
import './balance-sheet.scss';

interface BalanceSheetProps {
  sheet: AnswerOf<typeof pointsEndpoints.getBalanceSheet>;
}

const points = (amount: number): string => `${amount} 分`;

/** Issued = held + spent + expired, as bars, as a sum, and in words. */
export function BalanceSheet({ sheet }: BalanceSheetProps) {
  const { communityName, issued, held, reserved, spent, expired, giftPool, asOf } = sheet;
  const rows = [
    { label: '在居民手里', value: held, words: points(held) },
    { label: '换礼品用掉', value: spent, words: points(spent) },
    { label: '到期收回', value: expired, words: points(expired) },
  ];
  return (
    <>
      <Section title={`${communityName}一共发出 ${points(issued)}`}>
        <Card>
          <View className="y-stack">
            <Bars tone="amber" rows={rows} />
            <View className="sheet-equation">{`${issued} = ${held} + ${spent} + ${expired}`}</View>
            <View className="t-caption t-center">发出的，等于手里的加用掉的加到期的，一分不差。</View>
            {reserved > 0 && (
              <IconText icon="gift" isSmall>{`居民手里的积分里，有 ${reserved} 分留给还没领的礼品。`}</IconText>
            )}
            <IconText icon="clock" isSmall>{`${formatMoment(asOf)} 算的`}</IconText>
          </View>
        </Card>
      </Section>
      <Section title="这些积分能换什么">
        <Card>
          <View className="y-stack">
            <View>
              {giftPool.pieces === 0
                ? '现在货架上没有礼品。'
                : `货架上有${giftPool.kinds}种礼品，共${giftPool.pieces}件，换完要${giftPool.worth}分。`}
              {giftPool.aside > 0 && `另有${giftPool.aside}件已经兑换，等居民来领。`}
            </View>
            <Bars
              tone="jade"
              rows={[
                { label: '居民手里的积分', value: held, words: points(held) },
                { label: '货架上的礼品', value: giftPool.worth, words: points(giftPool.worth) },
              ]}
            />
          </View>
        </Card>
      </Section>
    </>
  );
}
