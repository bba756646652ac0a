import type { IdeaState } from '@yuanli/shared/hall/motion-stages';
import type { IconName } from '../../ui/icon-names';
import { Tag } from '../../ui/tag';
import type { Tone } from '../../ui/tone';

const looks: Record<IdeaState, { words: string; icon: IconName; tone: Tone }> = {
  checking: { words: '正在检查', icon: 'shield', tone: 'amber' },
  refused: { words: '没通过检查', icon: 'close', tone: 'danger' },
  gathering_support: { words: '等人附议', icon: 'people', tone: 'plum' },
  supported: { words: '等社区答复', icon: 'clock', tone: 'amber' },
  motion: { words: '成了议题', icon: 'ok', tone: 'jade' },
  declined: { words: '社区没有采纳', icon: 'info', tone: 'plain' },
  lapsed: { words: '附议人数没到', icon: 'clock', tone: 'plain' },
  withdrawn: { words: '已撤回', icon: 'leave', tone: 'plain' },
  taken_down: { words: '已下架', icon: 'flag', tone: 'danger' },
};

export function IdeaStateTag({ status }: { status: IdeaState }) {
  const { words, ...look } = looks[status];
  return <Tag {...look}>{words}</Tag>;
}
