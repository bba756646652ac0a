import type { IconName } from '../../ui/icon-names';
import { Tag } from '../../ui/tag';
import type { Tone } from '../../ui/tone';
import type { VoteData } from '../desk-data';

const looks: Record<VoteData['state'], { words: string; icon: IconName; tone: Tone }> = {
  draft: { words: '草稿，还没公告', icon: 'edit', tone: 'amber' },
  announced: { words: '已公告，还没开始', icon: 'bell', tone: 'plum' },
  open: { words: '正在投票', icon: 'hall', tone: 'jade' },
  counting: { words: '正在计票', icon: 'clock', tone: 'amber' },
  closed: { words: '已结束', icon: 'ok', tone: 'plain' },
  called_off: { words: '已停止', icon: 'close', tone: 'danger' },
};

export function VoteStateTag({ state }: Pick<VoteData, 'state'>) {
  const { words, ...look } = looks[state];
  return <Tag {...look}>{words}</Tag>;
}
