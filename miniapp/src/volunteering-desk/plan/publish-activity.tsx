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
    showToast('已提交，内容检查通过后即可报名');
    onDone();
  };
  const blocked =
    activity.posts.length === 0
      ? '请先添加岗位、排好班次，再发布'
      : nextShift(activity)
        ? undefined
        : '请先排好还没开始的班次，再发布';
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
        发布前先检查文字和照片，一般需要几分钟。通过后，本社区居民即可看到并报名，您会收到通知；没有通过则退回草稿，并说明原因。
        <ActError error={publish.error} />
      </Confirm>
    </>
  );
}
