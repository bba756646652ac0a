import { View } from '@tarojs/components';
import { activityKinds } from '@yuanli/shared/volunteering/activity-kinds';
import { openPage } from '../../platform/navigate';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { IconText } from '../../ui/icon-text';
import { Notice } from '../../ui/notice';
import type { ActivityData } from '../activity-data';
import { ActivityStateTag } from '../activity-state-tag';
import { formatRequirements } from '../../parts/volunteering/format-requirements';
import { nextShift } from './next-shift';

/** What volunteers will read, in short, and why it is not there yet. */
export function ActivityHead({ activity }: { activity: ActivityData }) {
  const {
    id,
    state,
    kind,
    title,
    placeName,
    organiser,
    coordinatorName,
    refusedBecause,
    cancelledBecause,
    isChangeBeingChecked,
    can,
  } = activity;
  return (
    <>
      {refusedBecause && (
        <Notice icon="alert" tone="danger">{`没有通过内容检查：${refusedBecause}。请修改后重新发布。`}</Notice>
      )}
      {cancelledBecause && <Notice icon="info">{`已取消：${cancelledBecause}`}</Notice>}
      {state === 'checking' && (
        <Notice icon="shield" tone="amber">
          内容正在检查，一般需要几分钟，通过后即可报名。
        </Notice>
      )}
      {isChangeBeingChecked && (
        <Notice icon="shield" tone="amber">
          修改的内容正在检查，通过前居民看到的仍是原内容。
        </Notice>
      )}
      <Card>
        <View className="y-stack">
          <View>
            <ActivityStateTag state={state} goesOn={nextShift(activity) !== undefined} />
          </View>
          <View className="t-title">{title}</View>
          <View className="y-stack y-stack--tight">
            <IconText icon="hand">{activityKinds[kind]}</IconText>
            <IconText icon="pin">{placeName}</IconText>
            <IconText icon="me">{`${organiser} · ${coordinatorName}负责`}</IconText>
            <IconText icon="list">{formatRequirements(activity)}</IconText>
          </View>
          {can.change && (
            <Button kind="secondary" icon="edit" onTap={() => void openPage('volunteering-desk/edit/index', { id })}>
              修改活动
            </Button>
          )}
        </View>
      </Card>
    </>
  );
}
