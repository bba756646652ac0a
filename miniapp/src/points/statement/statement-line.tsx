import { View } from '@tarojs/components';
import type { pointsEndpoints } from '@yuanli/shared/points/points.endpoints';
import type { ItemOf } from '../../platform/net/endpoint-types';
import { openPage } from '../../platform/navigate';
import { ListRow } from '../../ui/list-row';
import { formatShortDay } from '../../ui/format-date';
import { formatRule } from '../format-rule';

type StatementLineData = ItemOf<typeof pointsEndpoints.findMyStatement>;
type CauseKind = NonNullable<StatementLineData['cause']>['kind'];

/** The page of the act behind a line; what the community, the family or the calendar did is told on the line's own. */
const pages: Partial<Record<CauseKind, string>> = {
  wish: 'wishes/detail/index',
  shift: 'volunteering/record/index',
  gift: 'gifts/redemption/index',
};

/** +10 for what; a tap opens the act behind it. */
export function StatementLine({ line }: { line: StatementLineData }) {
  const { id, amount, reason, at, isReversal, cause, ruleVersion } = line;
  const page = cause && pages[cause.kind];
  const open = () => (page ? openPage(page, { id: cause.id }) : openPage('points/line/index', { id }));
  const notes = [isReversal && '撤销', formatShortDay(at), ruleVersion !== null && formatRule(ruleVersion)];
  return (
    <ListRow
      title={reason}
      note={notes.filter(Boolean).join(' · ')}
      value={
        <View className={amount > 0 ? 'points-gained' : 'points-given'}>
          {amount > 0 ? `+${amount}` : `−${Math.abs(amount)}`}
        </View>
      }
      onTap={() => void open()}
    />
  );
}
