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
import { Section } from '../../ui/section';
import { StickyAction } from '../../ui/sticky-action';
import { ScanButton } from '../scan-button';
import type { FoundActivity } from '../volunteering-data';
import { ActivityCard } from './activity-card';
import { endOfWeek } from './end-of-week';
import '../two-ways.scss';

const kinds = [
  { value: 'all', label: '不限' },
  ...activityKindNames.map((value) => ({ value, label: activityKinds[value] })),
] as const;
/** Where a pair of hands is wanted in my community. */
export default function FindShifts() {
  const courtyard = useCurrentCourtyard();
  const [kind, setKind] = useState<ActivityKind | 'all'>('all');
  const pages = usePages(
    activityEndpoints.findActivities,
    courtyard && { communityId: courtyard.communityId, kind: kind === 'all' ? undefined : kind },
    { portion: 6 },
  );
  if (!courtyard)
    return (
      <Page title="志愿服务">
        <NoCourtyard />
      </Page>
    );
  return (
    <Page title="志愿服务" footer={<FindWays />}>
      <Chips label="类别" chips={kinds} value={kind} onChange={setKind} />
      <PagedList pages={pages} empty={<Empty title="目前没有招募中的班次">社区有新活动时，会显示在这里。</Empty>}>
        {(activities) => <ByWeek activities={activities} />}
      </PagedList>
    </Page>
  );
}

/** What still comes this week, and what later. */
function ByWeek({ activities }: { activities: FoundActivity[] }) {
  const end = endOfWeek();
  const isThisWeek = ({ shifts }: FoundActivity) => Date.parse(shifts[0]?.startsAt ?? end) < Date.parse(end);
  const groups = [
    { title: '本周', shown: activities.filter(isThisWeek) },
    { title: '以后', shown: activities.filter((activity) => !isThisWeek(activity)) },
  ];
  return groups.map(
    ({ title, shown }) =>
      shown.length > 0 && (
        <Section key={title} title={title}>
          {shown.map((activity) => (
            <ActivityCard key={activity.id} activity={activity} />
          ))}
        </Section>
      ),
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
