import { View } from '@tarojs/components';
import { wishKinds } from '@yuanli/shared/wishes/wish-kinds';
import { consentWays } from '@yuanli/shared/wishes/wish-proxies';
import type { wishEndpoints } from '@yuanli/shared/wishes/wishes.endpoints';
import type { ItemOf } from '../../platform/net/endpoint-types';
import { openPage } from '../../platform/navigate';
import { Button } from '../../ui/button';
import { IconText } from '../../ui/icon-text';
import { Notice } from '../../ui/notice';
import { formatMoment, formatBy } from '../../ui/format-date';
import { whoWished } from '../../parts/wishes/who-wished';
import { wishKindIcons } from '../../parts/wishes/wish-kind-icons';
import { PicturesToCheck } from '../../parts/staff/pictures-to-check';

/** All that neighbours would see, so that the grid worker can judge it. */
export function WishToReview({ wish }: { wish: ItemOf<typeof wishEndpoints.findWishesToReview> }) {
  return (
    <>
      {wish.doubt !== null && (
        <Notice icon="alert" tone="amber">
          {`内容检查没有拿准${wish.doubt && `：${wish.doubt}`}。请看仔细，您通过或不通过就算处理完毕。`}
        </Notice>
      )}
      <View className="y-stack y-stack--tight">
        <IconText icon="me">{whoWished(wish)}</IconText>
        {wish.proxyConsent && (
          <IconText icon="ok">{`${consentWays[wish.proxyConsent.way]} · ${formatMoment(wish.proxyConsent.at)}`}</IconText>
        )}
        <IconText icon={wishKindIcons[wish.kind]}>{wishKinds[wish.kind]}</IconText>
        <IconText icon="clock">{wish.availability ?? '时间都可以'}</IconText>
        {wish.wantedBefore && <IconText icon="calendar">{`希望${formatBy(wish.wantedBefore)}办好`}</IconText>}
        <IconText icon="edit">{`${formatMoment(wish.submittedAt)}提交`}</IconText>
      </View>
      {wish.story && <View>{wish.story}</View>}
      <PicturesToCheck pictures={wish.pictures} />
      <Button kind="quiet" onTap={() => void openPage('wishes/detail/index', { id: wish.id })}>
        查看完整心愿，联系许愿人
      </Button>
    </>
  );
}
