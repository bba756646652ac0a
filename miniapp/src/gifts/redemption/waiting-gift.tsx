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
      <CodeCard label={title} code={code} note="给发礼品的人扫一扫，或者念给他听" pictureUrl={picture} />
      <Card>
        <View className="y-stack">
          <IconText icon="pin">{pickUpPlace}</IconText>
          <IconText icon="clock">{pickUpHours}</IconText>
          {expiresAt && (
            <IconText
              icon="calendar"
              note="到期没领，积分自动退回"
            >{`${formatBy(expiresAt)}来领，${formatTimeLeft(expiresAt) ?? '就要到期了'}`}</IconText>
          )}
          <IconText icon="sun">{`用了${price}分`}</IconText>
        </View>
      </Card>
      <CancelRedemption redemption={redemption} reload={reload} />
    </>
  );
}
