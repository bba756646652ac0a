import type { GiftState } from '@yuanli/shared/gifts/gift-states';
import type { IconName } from '../../ui/icon-names';
import { Tag } from '../../ui/tag';
import type { Tone } from '../../ui/tone';

const looks: Record<GiftState, { icon: IconName; tone: Tone; words: string }> = {
  checking: { icon: 'shield', tone: 'amber', words: '正在检查' },
  refused: { icon: 'close', tone: 'danger', words: '没有通过' },
  offered: { icon: 'ok', tone: 'jade', words: '可以换' },
  stopped: { icon: 'minus', tone: 'plain', words: '停止兑换' },
};

export function GiftStateTag({ state }: { state: GiftState }) {
  const { icon, tone, words } = looks[state];
  return (
    <Tag icon={icon} tone={tone}>
      {words}
    </Tag>
  );
}
