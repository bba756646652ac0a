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
import type { ActivityData, SeatData } from '../volunteering-data';
import { ActivityFacts } from './activity-facts';
import { ActivityMenu } from './activity-menu';
import { PostShifts } from './post-shifts';
import { ShiftSheet } from './shift-sheet';
import { SignedUpSheet } from './signed-up-sheet';
import { SignUpBlocker } from './sign-up-blocker';

/** The code of a printed sheet carries `a=<id>` as its scene. */
const idIn = ({ id, scene = '' }: Record<string, string | undefined>): string =>
  id ?? decoded(scene).replace(/^a=/, '');

/** What it is about, and its shifts; open to everybody. */
export default function ActivityPage() {
  const { params } = useRouter();
  const id = idIn(params);
  const load = useLoad(activityEndpoints.getActivity, { id });
  const { data: activity, reload } = load;
  /** Whoever comes from a shift of the list has chosen already. */
  const [shiftId, setShiftId] = useState(params.shift);
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
            <PostShifts activity={activity} onChoose={({ id }) => setShiftId(id)} />
            <ActivityMenu activity={activity} />
            <ChosenShift activity={activity} shiftId={shiftId} reload={reload} onClose={() => setShiftId(undefined)} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

interface ChosenShiftProps {
  activity: ActivityData;
  shiftId: string | undefined;
  reload: () => Promise<void>;
  onClose: () => void;
}

/** The shift with what one promises; once signed up it stays until the sheet is closed. */
function ChosenShift({ activity, shiftId, reload, onClose }: ChosenShiftProps) {
  const [signedUp, setSignedUp] = useState<SeatData>();
  if (signedUp)
    return (
      <SignedUpSheet
        seat={signedUp}
        onClose={() => {
          setSignedUp(undefined);
          onClose();
        }}
      />
    );
  if (!activity.can.signUp) return null;
  const post = activity.posts.find(({ shifts }) => shifts.some(({ id }) => id === shiftId));
  const shift = post?.shifts.find(({ id }) => id === shiftId);
  if (!post || !shift || shift.mine || shift.state !== 'open') return null;
  return <ShiftSheet key={shift.id} {...{ shift, post, activity, reload, onClose }} onSignedUp={setSignedUp} />;
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
