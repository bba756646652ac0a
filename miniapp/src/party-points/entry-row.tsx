import { View } from '@tarojs/components';
import { ListRow } from '../ui/list-row';
import { formatShortDay } from '../ui/format-date';
import { kindWords, type Entry } from './book';
import './entry-row.scss';

interface EntryRowProps {
  entry: Entry;
  /** Opens what can be done with it. */
  onTap?: () => void;
}

/** One line of a month, as the keeper wrote it. */
export function EntryRow({ entry, onTap }: EntryRowProps) {
  const { kind, points, reason, byName, at, isReversal, isReversed } = entry;
  const state = isReversal ? '撤销 · ' : isReversed ? '已撤销 · ' : '';
  return (
    <ListRow
      title={reason}
      note={`${state}${kindWords[kind]} · ${formatShortDay(at)} · ${byName}记录`}
      value={
        <View className={isReversal || isReversed ? 'party-points party-points--void' : 'party-points'}>
          {points > 0 ? `+${points}` : `−${-points}`}
        </View>
      }
      onTap={onTap}
    />
  );
}
