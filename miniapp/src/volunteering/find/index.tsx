import { useState } from 'react';
import { View } from '@tarojs/components';
import { activityKindNames, activityKinds, type ActivityKind } from '@yuanli/shared/volunteering/activity-kinds';
import { activityEndpoints } from '@yuanli/shared/volunteering/activities.endpoints';
import { NoCourtyard } from '../../parts/account/no-courtyard';
import { PagedList } from '../../parts/loading/paged-list';
import { useCurrentCourtyard } from '../../platform/storage/current-courtyard';
import { openPage } from '../../platform/navigate';
import { usePages } from '../../platform/net/use-pages';
import { Chips } from '../../ui/chips';
import { Empty } from '../../ui/empty';
import { Page } from '../../ui/page';
import { Button } from '../../ui/button';
import { StickyAction } from '../../ui/sticky-action';
import { SeatStateTag, ShiftLeftTag } from '../state-tags';
import { ShiftCard } from '../shift-card';
import { untilWhen, type WhenChoice } from './until-when';
import { ScanButton } from '../scan-button';
import '../two-ways.scss';

const times = [
  { value: 'today', label: '今天' },
  { value: 'week', label: '本周' },
  { value: 'all', label: '全部' },
] as const satisfies { value: WhenChoice; label: string }[];
const kinds = [
  { value: 'all', label: '不限' },
  ...activityKindNames.map((value) => ({ value, label: activityKinds[value] })),
] as const;
const nothingHere: Record<WhenChoice, string> = {
  today: '今天没有招募中的班次',
  week: '本周没有招募中的班次',
  all: '目前没有招募中的班次',
};

/** Where a pair of hands is wanted in my community. */
export default function FindShifts() {
  const courtyard = useCurrentCourtyard();
  const [when, setWhen] = useState<WhenChoice>('all');
  const [kind, setKind] = useState<ActivityKind | 'all'>('all');
  const pages = usePages(
    activityEndpoints.findShifts,
    courtyard && {
      communityId: courtyard.communityId,
      until: untilWhen(when),
      kind: kind === 'all' ? undefined : kind,
    },
    { portion: 8 },
  );
  if (!courtyard)
    return (
      <Page title="志愿服务">
        <NoCourtyard />
      </Page>
    );
  return (
    <Page title="志愿服务" footer={<FindWays />}>
      <Chips label="时间" chips={times} value={when} onChange={setWhen} />
      <Chips label="类别" chips={kinds} value={kind} onChange={setKind} />
      <PagedList
        pages={pages}
        empty={
          <Empty title={nothingHere[when]}>
            {when === 'all' ? '社区有新活动时，会显示在这里。' : '点“全部”可以查看以后的班次。'}
          </Empty>
        }
      >
        {(shifts) =>
          shifts.map((shift) => (
            <ShiftCard
              key={shift.id}
              shift={shift}
              tag={shift.mine ? <SeatStateTag state={shift.mine} /> : <ShiftLeftTag shift={shift} />}
              onTap={() => void openPage('volunteering/activity/index', { id: shift.activityId, shift: shift.id })}
            />
          ))
        }
      </PagedList>
    </Page>
  );
}

/** To what I signed up for, and the scan on the spot. */
function FindWays() {
  return (
    <StickyAction>
      <View className="two-ways">
        <View className="two-ways__second">
          <ScanButton />
        </View>
        <View className="two-ways__first">
          <Button tone="jade" onTap={() => void openPage('volunteering/mine/index')}>
            我的志愿服务
          </Button>
        </View>
      </View>
    </StickyAction>
  );
}
