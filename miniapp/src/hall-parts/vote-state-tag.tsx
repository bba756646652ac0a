import type { IconName } from '../ui/icon-names';
import { Tag } from '../ui/tag';
import type { Tone } from '../ui/tone';
import type { VoteBriefData } from './hall-data';

const looks: Record<VoteBriefData['state'], { words: string; icon: IconName; tone: Tone }> = {
  draft: { words: '还在准备', icon: 'edit', tone: 'plain' },
  announced: { words: '已公告，还没开始', icon: 'calendar', tone: 'amber' },
  open: { words: '正在投票', icon: 'hall', tone: 'plum' },
  counting: { words: '正在计票', icon: 'clock', tone: 'amber' },
  closed: { words: '投票结束', icon: 'ok', tone: 'plain' },
  called_off: { words: '投票停止了', icon: 'close', tone: 'plain' },
};

/** Where a vote stands; once it is counted, what came of it. */
export function VoteStateTag({ state, isPassed }: Pick<VoteBriefData, 'state' | 'isPassed'>) {
  const { words, ...look } = looks[state];
  if (isPassed === null) return <Tag {...look}>{words}</Tag>;
  return isPassed ? <Tag icon="ok" tone="jade">通过了</Tag> : <Tag icon="close" tone="amber">没有通过</Tag>;
}
