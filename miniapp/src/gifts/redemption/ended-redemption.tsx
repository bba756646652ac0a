import { View } from '@tarojs/components';
import { openPage } from '../../platform/navigate';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { IconText } from '../../ui/icon-text';
import { formatMoment } from '../../ui/format-date';
import type { RedemptionData } from '../gift-data';
import { GiftThumb } from '../gift-thumb';
import { RedemptionTag } from '../redemption-tag';

/** Collected, or given up: when, and what became of the points. */
export function EndedRedemption({ redemption }: { redemption: RedemptionData }) {
  const { giftId, title, thumbUrl, price, status, releasedBecause, redeemedAt, collectedAt, pickUpPlace } = redemption;
  return (
    <>
      <Card>
        <View className="y-stack">
          <View className="y-row">
            <GiftThumb url={thumbUrl} />
            <View className="y-stack y-stack--tight y-grow">
              <View className="t-lead">{title}</View>
              <View>
                <RedemptionTag status={status} />
              </View>
            </View>
          </View>
          {releasedBecause && <IconText icon="info">{releasedBecause}</IconText>}
          {collectedAt && <IconText icon="ok" note={pickUpPlace}>{`${formatMoment(collectedAt)}领取`}</IconText>}
          <IconText icon="calendar">{`${formatMoment(redeemedAt)}兑换`}</IconText>
          <IconText icon="sun">{status === 'collected' ? `使用${price}积分` : `${price}积分`}</IconText>
        </View>
      </Card>
      <Button kind="secondary" icon="gift" onTap={() => void openPage('gifts/gift/index', { id: giftId })}>
        查看这件礼品
      </Button>
    </>
  );
}
