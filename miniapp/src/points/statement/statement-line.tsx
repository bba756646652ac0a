import { View } from '@tarojs/components';
import type { Endpoint } from '@yuanli/shared/endpoint';
import type { pointsEndpoints } from '@yuanli/shared/points/points.endpoints';
import { openPage } from '../../platform/navigate';
import { ListRow } from '../../ui/list-row';
import { sayShortDay } from '../../ui/say-date';

type LineOf<E> = E extends Endpoint<infer _In, { items: (infer Item)[] }> ? Item : never;
export type StatementLineData = LineOf<typeof pointsEndpoints.findMyStatement>;

/** +10 for what; a tap opens the act behind it. */
export function StatementLine({ line }: { line: StatementLineData }) {
  const { amount, reason, at, isReversal, cause } = line;
  const gained = amount > 0;
  return (
    <ListRow
      title={reason}
      note={`${isReversal ? '更正 · ' : ''}${sayShortDay(at)}`}
      value={<View className={gained ? 'points-gained' : 'points-given'}>{gained ? `+${amount}` : `−${Math.abs(amount)}`}</View>}
      onTap={cause ? () => void openPage('wishes/detail/index', { id: cause.id }) : undefined}
    />
  );
}
