import { motionStages, type MotionStage, type IdeaState } from '@yuanli/shared/hall/motion-stages';
import type { VoteData } from './vote-data';
import type { IconName } from '../../ui/icon-names';
import { Tag } from '../../ui/tag';
import type { Tone } from '../../ui/tone';

const motionLooks: Record<MotionStage, { icon: IconName; tone: Tone }> = {
  gathering: { icon: 'talk', tone: 'plum' },
  deliberating: { icon: 'scales', tone: 'plum' },
  voting: { icon: 'hall', tone: 'plum' },
  carrying_out: { icon: 'tool', tone: 'jade' },
  evaluating: { icon: 'star', tone: 'amber' },
  archived: { icon: 'box', tone: 'plain' },
};

export function MotionStageTag({ stage }: { stage: MotionStage }) {
  return <Tag {...motionLooks[stage]}>{motionStages[stage]}</Tag>;
}

/** Anyone can see that a promised day has passed. */
export function OverdueTag() {
  return (
    <Tag icon="alert" tone="danger">
      已超期
    </Tag>
  );
}

const ideaLooks: Record<IdeaState, { words: string; icon: IconName; tone: Tone }> = {
  checking: { words: '正在检查', icon: 'shield', tone: 'amber' },
  refused: { words: '未通过检查', icon: 'close', tone: 'danger' },
  gathering_support: { words: '等人附议', icon: 'people', tone: 'plum' },
  supported: { words: '等社区答复', icon: 'clock', tone: 'amber' },
  motion: { words: '已立为议题', icon: 'ok', tone: 'jade' },
  declined: { words: '社区没有采纳', icon: 'info', tone: 'plain' },
  lapsed: { words: '附议人数不够', icon: 'clock', tone: 'plain' },
  withdrawn: { words: '已撤回', icon: 'leave', tone: 'plain' },
  taken_down: { words: '已撤下', icon: 'flag', tone: 'danger' },
};

export function IdeaStateTag({ status }: { status: IdeaState }) {
  const { words, ...look } = ideaLooks[status];
  return <Tag {...look}>{words}</Tag>;
}

const voteLooks: Record<VoteData['state'], { words: string; icon: IconName; tone: Tone }> = {
  draft: { words: '未公告', icon: 'edit', tone: 'plain' },
  announced: { words: '即将开始', icon: 'calendar', tone: 'amber' },
  open: { words: '正在投票', icon: 'hall', tone: 'plum' },
  counting: { words: '正在计票', icon: 'clock', tone: 'amber' },
  closed: { words: '已出结果', icon: 'ok', tone: 'jade' },
  called_off: { words: '已取消', icon: 'close', tone: 'plain' },
};

export function VoteStateTag({ state }: { state: VoteData['state'] }) {
  const { words, ...look } = voteLooks[state];
  return <Tag {...look}>{words}</Tag>;
}
