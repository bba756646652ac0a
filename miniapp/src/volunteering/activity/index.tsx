import { useState } from 'react';
import { useRouter, useShareAppMessage } from '@tarojs/taro';
import { View } from '@tarojs/components';
import { activityEndpoints } from '@yuanli/shared/volunteering/activities.endpoints';
import { Loaded } from '../../parts/loading/loaded';
import { decoded } from '../../platform/codes/plate-code';
import { pageUrl } from '../../platform/navigate';
import { useLoad } from '../../platform/net/use-load';
import { pictureAddress } from '../../platform/net/picture-address';
import { showPhotos } from '../../platform/device/show-photos';
import { Page } from '../../ui/page';
import { Card } from '../../ui/card';
import { Photos } from '../../ui/photos';
import type { PostData, ShiftData, ActivityData } from '../volunteering-data';
import { ActivityFacts } from './activity-facts';
import { ActivityMenu } from './activity-menu';
import { PostShifts } from './post-shifts';
import { ShiftSheet } from './shift-sheet';
import { SignUpBlocker } from './sign-up-blocker';

/** The code of a printed sheet carries `a=<id>` as its scene. */
const idIn = ({ id, scene = '' }: Record<string, string | undefined>): string =>
  id ?? decoded(scene).replace(/^a=/, '');

/** What it is about, and its shifts; open to everybody. */
export default function ActivityPage() {
  const id = idIn(useRouter().params);
  const load = useLoad(activityEndpoints.getActivity, { id });
  const { data: activity, reload } = load;
  const [chosen, setChosen] = useState<{ shift: ShiftData; post: PostData }>();
  useShareAppMessage(() => ({
    title: activity?.title ?? '院里的志愿活动',
    path: pageUrl('volunteering/activity/index', { id }),
  }));
  return (
    <Page title="志愿活动" footer={activity && <SignUpBlocker activity={activity} reload={reload} />}>
      <Loaded load={load}>
        {(activity) => (
          <>
            <ActivityFacts activity={activity} />
            <ActivityStory activity={activity} />
            <PostShifts activity={activity} onChoose={(shift, post) => setChosen({ shift, post })} />
            <ActivityMenu activity={activity} />
            {chosen && (
              <ShiftSheet
                key={chosen.shift.id}
                {...chosen}
                activity={activity}
                reload={reload}
                onClose={() => setChosen(undefined)}
              />
            )}
          </>
        )}
      </Loaded>
    </Page>
  );
}

function ActivityStory({ activity: { story, pictures } }: { activity: ActivityData }) {
  const urls = pictures.map(({ url }) => pictureAddress(url));
  return (
    <Card>
      <View className="y-stack">
        <View>{story}</View>
        {urls.length > 0 && (
          <Photos
            label="活动的照片"
            urls={pictures.map(({ thumbUrl }) => pictureAddress(thumbUrl))}
            onOpen={(index) => void showPhotos(urls, index)}
          />
        )}
      </View>
    </Card>
  );
}
