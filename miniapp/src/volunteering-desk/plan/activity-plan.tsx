import { useState } from 'react';
import { Button } from '../../ui/button';
import { Columns } from '../../ui/columns';
import { Notice } from '../../ui/notice';
import type { ActivityData } from '../activity-data';
import { ActivityHead } from './activity-head';
import { ActivityMenu } from './activity-menu';
import { PostSection } from './post-section';
import { PostSheet } from './post-sheet';

interface ActivityPlanProps {
  activity: ActivityData;
  onChanged: () => void;
}

/** What it is, then post by post when people come. */
export function ActivityPlan({ activity, onChanged }: ActivityPlanProps) {
  const { id, posts, can } = activity;
  const [isAdding, setAdding] = useState(false);
  const added = () => {
    setAdding(false);
    onChanged();
  };
  return (
    <Columns isUneven>
      <>
        <ActivityHead activity={activity} />
        {posts.length === 0 && can.change && (
          <Notice icon="info">请先添加岗位，比如：引导、打饭，再为岗位排班次。</Notice>
        )}
        {posts.map((post) => (
          <PostSection key={post.id} post={post} activity={activity} onChanged={onChanged} />
        ))}
        {can.change && (
          <Button kind={posts.length === 0 ? 'secondary' : 'quiet'} icon="plus" onTap={() => setAdding(true)}>
            添加岗位
          </Button>
        )}
        {isAdding && <PostSheet activityId={id} onClose={() => setAdding(false)} onDone={added} />}
      </>
      <ActivityMenu activity={activity} onChanged={onChanged} />
    </Columns>
  );
}
