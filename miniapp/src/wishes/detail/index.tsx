import { useState } from 'react';
import { useRouter, useShareAppMessage } from '@tarojs/taro';
import { View } from '@tarojs/components';
import { wishEndpoints } from '@yuanli/shared/wishes/wishes.endpoints';
import { Loaded } from '../../parts/loading/loaded';
import { pageUrl } from '../../platform/navigate';
import { useLoad } from '../../platform/net/use-load';
import { pictureAddress } from '../../platform/net/picture-address';
import { showPhotos } from '../../platform/device/show-photos';
import { Card } from '../../ui/card';
import { Page } from '../../ui/page';
import { Timeline } from '../../ui/timeline';
import { Photos } from '../../ui/photos';
import { CompletionRecord } from '../completion-record';
import { ContactCard } from './contact-card';
import { MoreActions } from './more-actions';
import { SponsoringCard } from './sponsoring-card';
import { wishTimeline } from './wish-timeline';
import { WishActions } from './wish-actions';
import { WishFacts } from './wish-facts';
import type { ContactData, WishData } from '../wish-data';

export default function WishDetail() {
  const { id = '' } = useRouter().params;
  const load = useLoad(wishEndpoints.getWish, { id });
  const { data: wish, reload } = load;
  // In memory alone: what was looked at right after claiming stays in sight on the page.
  const [contact, setContact] = useState<ContactData>();
  useShareAppMessage(() => ({ title: wish?.title ?? '院里的心愿', path: pageUrl('wishes/detail/index', { id }) }));
  return (
    <Page
      title={wish ? `心愿 ${wish.number}` : '心愿'}
      footer={wish && <WishActions wish={wish} reload={reload} contact={contact} onSeen={setContact} />}
    >
      <Loaded load={load}>
        {(wish) => (
          <>
            <WishFacts wish={wish} />
            {wish.can.seeContact && <ContactCard wish={wish} contact={contact} onSeen={setContact} />}
            <WishStory wish={wish} />
            <SponsoringCard wish={wish} />
            <Card>
              <Timeline steps={wishTimeline(wish)} />
            </Card>
            <CompletionRecord wish={wish} />
            <MoreActions wish={wish} reload={reload} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

function WishStory({ wish: { story, pictures } }: { wish: WishData }) {
  const urls = pictures.map(({ url }) => pictureAddress(url));
  if (!story && urls.length === 0) return null;
  return (
    <Card>
      <View className="y-stack">
        {story && <View>{story}</View>}
        {urls.length > 0 && (
          <Photos
            label="心愿的照片"
            urls={pictures.map(({ thumbUrl }) => pictureAddress(thumbUrl))}
            onOpen={(index) => void showPhotos(urls, index)}
          />
        )}
      </View>
    </Card>
  );
}
