import { useState } from 'react';
import { activityEndpoints } from '@yuanli/shared/volunteering/activities.endpoints';
import { ActError } from '../../parts/forms/act-error';
import { useAct } from '../../platform/net/use-act';
import { Button } from '../../ui/button';
import { Confirm } from '../../ui/confirm';
import { showToast } from '../../ui/toast';
import type { ActivityData } from '../activity-data';
import { nextShift } from './next-shift';

interface PublishActivityProps {
  activity: ActivityData;
  onDone: () => void;
}

export function PublishActivity({ activity, onDone }: PublishActivityProps) {
  const [isAsked, setAsked] = useState(false);
  const publish = useAct(activityEndpoints.publishActivity);
  const goOn = async () => {
    if (!(await publish.run({ id: activity.id }))) return;
    setAsked(false);
    showToast('交上去了，检查通过就能报名');
    onDone();
  };
  const blocked =
    activity.posts.length === 0
      ? '先加一个岗位，排好班次，再发布'
      : nextShift(activity)
        ? undefined
        : '先排一个以后的班次，再发布';
  return (
    <>
      <Button tone="jade" blockedBecause={blocked} onTap={() => setAsked(true)}>
        发布活动
      </Button>
      <Confirm
        isOpen={isAsked}
        title="要发布这个活动吗？"
        yes="发布活动"
        no="再看看"
        tone="jade"
        isBusy={publish.isBusy}
        onYes={() => void goOn()}
        onNo={() => setAsked(false)}
      >
        先检查文字和照片，一般几分钟。通过以后，社区里的人都能看到、能报名，您会收到消息。没通过会退回草稿，告诉您为什么。
        <ActError error={publish.error} />
      </Confirm>
    </>
  );
}
