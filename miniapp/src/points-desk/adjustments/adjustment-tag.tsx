import { Tag } from '../../ui/tag';
import type { AdjustmentData } from './adjustment-data';

const tags = {
  waiting: { icon: 'clock', tone: 'amber', words: '等签字' },
  posted: { icon: 'ok', tone: 'jade', words: '已入账' },
  refused: { icon: 'close', tone: 'plain', words: '退回了' },
} as const;

export function AdjustmentTag({ state }: Pick<AdjustmentData, 'state'>) {
  const { icon, tone, words } = tags[state];
  return (
    <Tag icon={icon} tone={tone}>
      {words}
    </Tag>
  );
}
