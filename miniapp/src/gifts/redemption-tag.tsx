import type { IconName } from '../ui/icon-names';
import { Tag } from '../ui/tag';
import type { Tone } from '../ui/tone';
import type { RedemptionData } from './gift-data';

const looks: Record<RedemptionData['status'], { icon: IconName; tone: Tone; words: string }> = {
  held: { icon: 'clock', tone: 'amber', words: '待领取' },
  collected: { icon: 'ok', tone: 'jade', words: '已领取' },
  released: { icon: 'leave', tone: 'plain', words: '未领取' },
};

export function RedemptionTag({ status }: Pick<RedemptionData, 'status'>) {
  const { icon, tone, words } = looks[status];
  return (
    <Tag icon={icon} tone={tone}>
      {words}
    </Tag>
  );
}
