import { useState } from 'react';
import { useRouter } from '@tarojs/taro';
import { giftEndpoints } from '@yuanli/shared/gifts/gifts.endpoints';
import { NoCommunity } from '../../parts/staff/no-community';
import { Loaded } from '../../parts/loading/loaded';
import { useDeskCommunity } from '../../platform/storage/desk-community';
import { useSession } from '../../platform/net/session';
import { useLoad } from '../../platform/net/use-load';
import { StaffPage } from '../../parts/staff/staff-page';
import { canRunCommunity } from '../../parts/staff/permissions';
import { draftOf, emptyGift } from './gift-draft';
import { GiftForm } from './gift-form';

/** A new gift, or other words and another price for one that exists. */
export default function EditGift() {
  const { id } = useRouter().params;
  const { me } = useSession();
  const [round, setRound] = useState(0);
  const startAnew = () => setRound(round + 1);
  const gift = useLoad(giftEndpoints.getGiftToRun, id && me ? { id } : null);
  const communityId = useDeskCommunity()?.communityId;
  const title = id ? '改礼品' : '上架新礼品';
  if (me && canRunCommunity(me.can) && communityId) {
    if (!id) return <GiftForm key={round} communityId={communityId} initial={emptyGift} onStartAnew={startAnew} />;
    if (gift.data)
      return (
        <GiftForm key={round} id={id} communityId={communityId} initial={draftOf(gift.data)} onStartAnew={startAnew} />
      );
  }
  return (
    <StaffPage title={title} may={canRunCommunity}>
      {id && <Loaded load={gift} />}
      {!communityId && <NoCommunity task="再来管礼品" />}
    </StaffPage>
  );
}
