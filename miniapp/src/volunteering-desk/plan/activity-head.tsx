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
        <Notice icon="alert" tone="danger">{`没有通过检查：${refusedBecause}。改好再发布一次。`}</Notice>
      )}
      {cancelledBecause && <Notice icon="info">{`取消了：${cancelledBecause}`}</Notice>}
      {state === 'checking' && (
        <Notice icon="shield" tone="amber">
          正在检查内容，通过了就能报名，一般几分钟。
        </Notice>
      )}
      {isChangeBeingChecked && (
        <Notice icon="shield" tone="amber">
          改的内容正在检查，通过以前大家看到的还是原来的。
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
              改活动内容
            </Button>
          )}
        </View>
      </Card>
    </>
  );
}
