import { QueueRow } from '../../parts/staff/queue-row';
import { formatMoment } from '../../ui/format-date';
import { Tag } from '../../ui/tag';
import type { ActivityToRun } from '../activity-data';
import { ActivityStateTag } from '../activity-state-tag';

interface ActivityRowProps {
  activity: ActivityToRun;
  isChosen: boolean;
  onTap: () => void;
}

/** One activity of the list: what waits goes before its state. */
export function ActivityRow({
  activity: { title, placeName, state, nextShift, unconfirmed },
  isChosen,
  onTap,
}: ActivityRowProps) {
  return (
    <QueueRow
      title={title}
      isChosen={isChosen}
      onTap={onTap}
      note={nextShift ? `下一班 ${formatMoment(nextShift.startsAt)} · ${placeName}` : placeName}
      tag={
        unconfirmed > 0 ? (
          <Tag icon="clock" tone="amber">{`${unconfirmed}人等您记时长`}</Tag>
        ) : (
          <ActivityStateTag state={state} goesOn={nextShift !== null} />
        )
      }
    />
  );
}
