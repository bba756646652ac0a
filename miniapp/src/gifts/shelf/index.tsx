import { giftEndpoints } from '@yuanli/shared/gifts/gifts.endpoints';
import { useCurrentCourtyard } from '../../platform/storage/current-courtyard';
import { usePages } from '../../platform/net/use-pages';
import { Empty } from '../../ui/empty';
import { Page } from '../../ui/page';
import { NoCourtyard } from '../../parts/account/no-courtyard';
import { PagedList } from '../../parts/loading/paged-list';
import { GiftCard } from './gift-card';
import { MyBalance } from './my-balance';

/** What points are good for, and how many I have. */
export default function Shelf() {
  const courtyard = useCurrentCourtyard();
  const pages = usePages(giftEndpoints.findGifts, courtyard && { communityId: courtyard.communityId });
  if (!courtyard)
    return (
      <Page title="积分礼品">
        <NoCourtyard />
      </Page>
    );
  return (
    <Page title="积分礼品">
      <MyBalance communityId={courtyard.communityId} />
      <PagedList
        pages={pages}
        empty={
          <Empty
            drawing="tea"
            title="现在还没有礼品"
          >{`${courtyard.communityName}上架礼品后会显示在这里，积分可以先攒着。`}</Empty>
        }
      >
        {(items) => items.map((gift) => <GiftCard key={gift.id} gift={gift} />)}
      </PagedList>
    </Page>
  );
}
