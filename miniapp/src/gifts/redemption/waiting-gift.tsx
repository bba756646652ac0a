import { useMemo } from 'react';
import { View } from '@tarojs/components';
import { pickUpText } from '@yuanli/shared/gifts/pick-up-code';
import { qrPicture } from '../../platform/codes/qr-picture';
import { Card } from '../../ui/card';
import { CodeCard } from '../../ui/code-card';
import { IconText } from '../../ui/icon-text';
import { formatTimeLeft, formatBy } from '../../ui/format-date';
import type { RedemptionData } from '../gift-data';
import { CancelRedemption } from './cancel-redemption';

interface WaitingGiftProps {
  redemption: RedemptionData;
  code: string;
  reload: () => Promise<void>;
}

/** The code comes first: it is what someone at the counter came here for. */
export function WaitingGift({ redemption, code, reload }: WaitingGiftProps) {
  const { title, pickUpPlace, pickUpHours, expiresAt, price } = redemption;
  const picture = useMemo(() => qrPicture(pickUpText(code)), [code]);
  return (
    <>
      <CodeCard label={title} code={code} note="请出示给发放人员扫码，或报出领取码" pictureUrl={picture} />
      <Card>
        <View className="y-stack">
          <IconText icon="pin">{pickUpPlace}</IconText>
          <IconText icon="clock">{pickUpHours}</IconText>
          {expiresAt && (
            <IconText
              icon="calendar"
              note="到期未领取，积分自动退回"
            >{`${formatBy(expiresAt)}领取，${formatTimeLeft(expiresAt) ?? '即将到期'}`}</IconText>
          )}
          <IconText icon="sun">{`使用${price}积分`}</IconText>
        </View>
      </Card>
      <CancelRedemption redemption={redemption} reload={reload} />
    </>
  );
}
