import { useRouter, useShareAppMessage } from '@tarojs/taro';
import { wishEndpoints } from '@yuanli/shared/wishes/wishes.endpoints';
import { pageUrl } from '../../platform/navigate';
import { useLoad } from '../../platform/net/use-load';
import { Card } from '../../ui/card';
import { ErrorState } from '../../ui/error-state';
import { LastSeen } from '../../ui/last-seen';
import { Page } from '../../ui/page';
import { Skeleton } from '../../ui/skeleton';
import { Timeline } from '../../ui/timeline';
import { CompletionRecord } from '../completion-record';
import { ContactCard } from './contact-card';
import { MoreActions } from './more-actions';
import { threadOfWish } from './thread-of-wish';
import { WishActions } from './wish-actions';
import { WishFacts } from './wish-facts';
import { WishStory } from './wish-story';

export default function WishDetail() {
  const { id = '' } = useRouter().params;
  const { data: wish, state, error, updatedAt, reload } = useLoad(wishEndpoints.getWish, { id });
  useShareAppMessage(() => ({ title: wish?.title ?? '院里的心愿', path: pageUrl('wishes/detail/index', { id }) }));
  return (
    <Page title={wish ? `心愿 ${wish.number}` : '心愿'} footer={wish && <WishActions wish={wish} reload={reload} />}>
      {error ? <ErrorState message={error.message} onRetry={() => void reload()} /> : !wish && <Skeleton />}
      {wish && (
        <>
          {state === 'offline' && updatedAt && <LastSeen at={updatedAt} />}
          <WishFacts wish={wish} />
          {wish.can.seeContact && <ContactCard wish={wish} />}
          <WishStory wish={wish} />
          <Card>
            <Timeline steps={threadOfWish(wish)} />
          </Card>
          <CompletionRecord wish={wish} />
          <MoreActions wish={wish} reload={reload} />
        </>
      )}
    </Page>
  );
}
