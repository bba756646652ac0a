import { ListRow } from '../../ui/list-row';
import { formatFromTo } from '../../ui/format-date';
import { Tag } from '../../ui/tag';
import type { ShiftData } from '../activity-data';

export function ShiftRow({
  shift: { startsAt, endsAt, capacity, left, waiting, state },
  onTap,
}: {
  shift: ShiftData;
  onTap: () => void;
}) {
  return (
    <ListRow
      title={formatFromTo(startsAt, endsAt)}
      note={`要${capacity}人，报了${capacity - left}人${waiting > 0 ? `，候补${waiting}人` : ''}`}
      value={
        state === 'cancelled' ? (
          <Tag icon="close">取消了</Tag>
        ) : left === 0 ? (
          <Tag icon="ok" tone="jade">
            满了
          </Tag>
        ) : undefined
      }
      onTap={onTap}
    />
  );
}
