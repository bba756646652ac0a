import { activityEndpoints } from '@yuanli/shared/volunteering/activities.endpoints';
import { useLoad } from '../../platform/use-load';
import { Card } from '../../ui/card';
import { Section } from '../../ui/section';
import { ActivityRow } from './activity-row';

/** Over, but people still wait for their minutes: the first thing to see, wherever the activity is filed. */
export function OverButUnconfirmed({ onOpen }: { onOpen: (id: string) => void }) {
  const { data } = useLoad(activityEndpoints.findActivitiesToRun, { view: 'over' });
  const waiting = data?.items.filter(({ unconfirmed }) => unconfirmed > 0) ?? [];
  if (waiting.length === 0) return null;
  return (
    <Section title="结束了，还有时长没记">
      <Card isList>{waiting.map((activity) => <ActivityRow key={activity.id} activity={activity} onTap={() => onOpen(activity.id)} />)}</Card>
    </Section>
  );
}
