import { View } from '@tarojs/components';
import { formatYuan } from '@yuanli/shared/payments/format-fen';
import { moneyChannels } from '@yuanli/shared/payments/payment-status';
import { showPhotos } from '../../platform/device/show-photos';
import { pictureAddress } from '../../platform/net/picture-address';
import { formatShortDay } from '../../ui/format-date';
import type { IconName } from '../../ui/icon-names';
import { Notice } from '../../ui/notice';
import { Photos } from '../../ui/photos';
import { Tag } from '../../ui/tag';
import type { Tone } from '../../ui/tone';
import type { SpendingData } from './money-data';

const looks: Record<SpendingData['status'], { icon: IconName; tone: Tone; words: string }> = {
  checking: { icon: 'clock', tone: 'amber', words: '正在检查照片' },
  waiting: { icon: 'clock', tone: 'amber', words: '等监督委员签字' },
  approved: { icon: 'ok', tone: 'jade', words: '监督委员已签字' },
  refused: { icon: 'close', tone: 'plain', words: '没有签字' },
};

export function SpendingTag({ status }: Pick<SpendingData, 'status'>) {
  const { icon, tone, words } = looks[status];
  return (
    <Tag icon={icon} tone={tone}>
      {words}
    </Tag>
  );
}

/** 11月21日登记 · 现金 */
const registeredHow = ({ at, channel }: SpendingData): string =>
  `${formatShortDay(at)}登记 · ${moneyChannels[channel]}`;

/** One use of the money: how much, for what, its receipts, and whether a second person has signed. */
export function SpendingFacts({ spending }: { spending: SpendingData }) {
  const { what, amountFen, receipts, status, refusal } = spending;
  return (
    <View className="y-stack">
      <View className="y-row y-row--between">
        <View className="t-strong">{what}</View>
        <View className="t-lead">{formatYuan(amountFen)}</View>
      </View>
      <View className="y-row y-row--between">
        <SpendingTag status={status} />
        <View className="t-caption">{registeredHow(spending)}</View>
      </View>
      {refusal && <Notice icon="info">{`没有签字的原因：${refusal}`}</Notice>}
      {receipts.length > 0 && (
        <Photos
          label="发票或收据"
          urls={receipts.map(({ thumbUrl }) => pictureAddress(thumbUrl))}
          onOpen={(index) =>
            void showPhotos(
              receipts.map(({ url }) => pictureAddress(url)),
              index,
            )
          }
        />
      )}
    </View>
  );
}
