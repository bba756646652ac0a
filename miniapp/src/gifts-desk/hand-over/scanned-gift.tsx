import { View } from '@tarojs/components';
import { giftEndpoints } from '@yuanli/shared/gifts/gifts.endpoints';
import { Loaded } from '../../parts/loading/loaded';
import { ActError } from '../../parts/forms/act-error';
import { pictureAddress } from '../../platform/net/picture-address';
import { useAct } from '../../platform/net/use-act';
import { useLoad } from '../../platform/net/use-load';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { IconText } from '../../ui/icon-text';
import { Picture } from '../../ui/picture';
import { formatDay, formatMoment } from '../../ui/format-date';
import { showToast } from '../../ui/toast';
import { Notice } from '../../ui/notice';
import type { HandOver } from '../gift-data';
import './scanned-gift.scss';

interface ScannedGiftProps {
  code: string;
  /** Done with this one, whatever came of it. */
  onNext: () => void;
}

/** What the code stands for, and one tap that hands it over. Nothing of it stays on the phone. */
export function ScannedGift({ code, onNext }: ScannedGiftProps) {
  const load = useLoad(giftEndpoints.getHandOver, { code }, { isPrivate: true });
  const gift = load.data;
  const isNoSuchGift = load.error?.code.startsWith('gift.');
  const handOver = useAct(giftEndpoints.handOverGift);
  const goOn = async ({ title, residentName }: HandOver) => {
    if (!(await handOver.run({ code }))) return load.reload();
    showToast(`“${title}”已发放给${residentName}`);
    onNext();
  };
  return (
    <View className="y-stack">
      {isNoSuchGift ? (
        <ActError error={load.error} />
      ) : (
        <Loaded load={load} cards={1}>
          {(gift) => (
            <Card>
              <View className="y-stack">
                {gift.thumbUrl && (
                  <Picture className="scanned-gift__picture" url={pictureAddress(gift.thumbUrl)} label="" />
                )}
                <View className="t-title">{gift.title}</View>
                <IconText icon="me">{`兑换人：${gift.residentName}`}</IconText>
                {gift.expiresAt && <IconText icon="calendar">{`留到${formatDay(gift.expiresAt)}`}</IconText>}
              </View>
            </Card>
          )}
        </Loaded>
      )}
      {gift && gift.status !== 'held' && <EndedAlready gift={gift} />}
      <ActError error={gift?.status === 'held' ? handOver.error : undefined} />
      {gift?.status === 'held' && (
        <Button icon="gift" isBusy={handOver.isBusy} onTap={() => void goOn(gift)}>
          确认发放
        </Button>
      )}
      <Button kind="secondary" onTap={onNext}>
        {gift?.status === 'held' ? '先不发放' : '扫下一个'}
      </Button>
    </View>
  );
}

/** A second scan must not hand it over a second time. */
function EndedAlready({ gift: { collectedAt } }: { gift: HandOver }) {
  return collectedAt ? (
    <Notice icon="alert" tone="danger">{`这份礼品${formatMoment(collectedAt)}已经领取，请不要重复发放。`}</Notice>
  ) : (
    <Notice icon="alert" tone="amber">
      这次兑换已取消，积分已退回，请居民重新兑换。
    </Notice>
  );
}
