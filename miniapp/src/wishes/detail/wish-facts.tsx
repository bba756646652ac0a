import { View } from '@tarojs/components';
import { accessible } from '../../platform/a11y/accessible';
import { wishKinds } from '@yuanli/shared/wishes/wish-kinds';
import { IconText } from '../../ui/icon-text';
import { Notice } from '../../ui/notice';
import { formatTimeLeft, formatBy } from '../../ui/format-date';
import { proxyWords } from '../../parts/wishes/who-wished';
import { wishKindIcons } from '../../parts/wishes/wish-kind-icons';
import { WishStatusTag } from '../../parts/wishes/wish-status-tag';
import type { WishData } from '../wish-data';

/** How long the present state still lasts. */
function timeLeft({ status, expiresAt, holdUntil }: WishData): string | null {
  const until = status === 'open' ? expiresAt : status === 'claimed' ? holdUntil : null;
  return until && formatTimeLeft(until);
}

function formatWisher({ alias, proxyRelation }: WishData): string {
  return proxyRelation ? `${alias}（化名），${proxyWords[proxyRelation]}` : `${alias}（化名）`;
}

/** What it is about, who asks, where, when. */
export function WishFacts({ wish }: { wish: WishData }) {
  const left = timeLeft(wish);
  const isWisher = wish.as === 'wisher';
  return (
    <View className="y-stack">
      <View className="y-row y-row--between">
        <WishStatusTag status={wish.status} isMine={isWisher} />
        {left && <View className="t-caption">{left}</View>}
      </View>
      <View className="t-title" {...accessible({ role: 'heading', level: 2 })}>
        {wish.title}
      </View>
      {wish.declineReason && <Notice icon="info" tone="amber">{`没有通过的原因：${wish.declineReason}`}</Notice>}
      <View className="y-stack y-stack--tight">
        <IconText icon={wishKindIcons[wish.kind]}>{wishKinds[wish.kind]}</IconText>
        <IconText icon="me">{formatWisher(wish)}</IconText>
        <IconText
          icon="pin"
          note={wish.as === 'visitor' && wish.status === 'open' ? '门牌和电话，来帮忙的人才看得到' : undefined}
        >
          {`${wish.courtyardName} · ${wish.communityName}`}
        </IconText>
        {wish.availability && <IconText icon="clock">{wish.availability}</IconText>}
        {wish.wantedBefore && <IconText icon="calendar">{`希望${formatBy(wish.wantedBefore)}办好`}</IconText>}
        {wish.claimantLabel && <IconText icon="hand">{`${wish.claimantLabel}来帮忙`}</IconText>}
      </View>
    </View>
  );
}
