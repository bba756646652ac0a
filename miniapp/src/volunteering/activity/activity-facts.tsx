import { View } from '@tarojs/components';
import { activityKinds } from '@yuanli/shared/volunteering/activity-kinds';
import { formatRequirements } from '../../parts/volunteering/format-requirements';
import { accessible } from '../../platform/a11y/accessible';
import { IconText } from '../../ui/icon-text';
import { Notice } from '../../ui/notice';
import { Tag } from '../../ui/tag';
import type { ActivityData } from '../volunteering-data';
import { PlaceFact } from '../place-fact';

/** Who runs it, where, what to bring, who may come. */
export function ActivityFacts({ activity }: { activity: ActivityData }) {
  const {
    state,
    kind,
    title,
    organiser,
    coordinatorName,
    communityName,
    bring,
    pointsPerHour,
    earnsPoints,
    cancelledBecause,
    refusedBecause,
  } = activity;
  return (
    <View className="y-stack">
      <View className="y-row">
        <Tag icon="hand" tone="jade">
          {activityKinds[kind]}
        </Tag>
      </View>
      <View className="t-title" {...accessible({ role: 'heading', level: 2 })}>
        {title}
      </View>
      {state === 'cancelled' && (
        <Notice icon="close" tone="danger">{`这次活动已取消${cancelledBecause ? `：${cancelledBecause}` : ''}`}</Notice>
      )}
      {(state === 'draft' || state === 'checking') && (
        <Notice icon="eye" tone="amber">
          {refusedBecause ? `没有通过内容检查：${refusedBecause}` : '还没有发布，只有活动负责人可以看到。'}
        </Notice>
      )}
      <View className="y-stack y-stack--tight">
        <IconText icon="people" note={`${communityName}，${coordinatorName}负责`}>
          {organiser}
        </IconText>
        <PlaceFact place={activity} />
        {bring && <IconText icon="box">{`请带：${bring}`}</IconText>}
        <IconText icon="me">{formatRequirements(activity)}</IconText>
        {earnsPoints && pointsPerHour !== null && (
          <IconText icon="sun" note="负责人确认时长后发放">{`每小时${pointsPerHour}积分`}</IconText>
        )}
      </View>
    </View>
  );
}
