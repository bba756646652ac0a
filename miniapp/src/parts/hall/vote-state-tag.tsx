import type { IconName } from '../../ui/icon-names';
import { Tag } from '../../ui/tag';
import type { Tone } from '../../ui/tone';
import type { VoteData } from './vote-data';

const looks: Record<VoteData['state'], { words: string; icon: IconName; tone: Tone }> = {
  draft: { words: '还没公告', icon: 'edit', tone: 'plain' },
  announced: { words: '快开始了', icon: 'calendar', tone: 'amber' },
  open: { words: '正在投票', icon: 'hall', tone: 'plum' },
  counting: { words: '正在计票', icon: 'clock', tone: 'amber' },
  closed: { words: '有结果了', icon: 'ok', tone: 'jade' },
  called_off: { words: '停止了', icon: 'close', tone: 'plain' },
};

export function VoteStateTag({ state }: { state: VoteData['state'] }) {
  const { words, ...look } = looks[state];
  return <Tag {...look}>{words}</Tag>;
}
