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

const points = (amount: number): string => `${amount}积分`;

/** Issued = held + spent + expired, as bars, as a sum, and in words. */
export function BalanceSheet({ sheet }: BalanceSheetProps) {
  const { communityName, issued, held, reserved, spent, expired, giftPool, asOf } = sheet;
  const rows = [
    { label: '居民持有', value: held, words: points(held) },
    { label: '已兑换礼品', value: spent, words: points(spent) },
    { label: '已到期', value: expired, words: points(expired) },
  ];
  return (
    <>
      <Section title={`${communityName}累计发放${points(issued)}`}>
        <Card>
          <View className="y-stack">
            <Bars tone="amber" rows={rows} />
            <View className="sheet-equation">{`${issued} = ${held} + ${spent} + ${expired}`}</View>
            <View className="t-caption t-center">累计发放＝居民持有＋已兑换礼品＋已到期。</View>
            {reserved > 0 && (
              <IconText icon="gift" isSmall>{`居民持有的积分中，${reserved}积分已预留给待领取的礼品。`}</IconText>
            )}
            <IconText icon="clock" isSmall>{`截至${formatMoment(asOf)}`}</IconText>
          </View>
        </Card>
      </Section>
      <Section title="可兑换的礼品">
        <Card>
          <View className="y-stack">
            <View>
              {giftPool.pieces === 0
                ? '目前没有可兑换的礼品。'
                : `剩余${giftPool.kinds}种礼品，共${giftPool.pieces}份，全部兑完需要${giftPool.worth}积分。`}
              {giftPool.aside > 0 && `另有${giftPool.aside}份已兑换，待居民领取。`}
            </View>
            <Bars
              tone="jade"
              rows={[
                { label: '居民持有的积分', value: held, words: points(held) },
                { label: '现有礼品', value: giftPool.worth, words: points(giftPool.worth) },
              ]}
            />
          </View>
        </Card>
      </Section>
    </>
  );
}
