import { motionStages, type MotionStage } from '@yuanli/shared/hall/motion-stages';
import type { IconName } from '../../ui/icon-names';
import { Tag } from '../../ui/tag';
import type { Tone } from '../../ui/tone';

const looks: Record<MotionStage, { icon: IconName; tone: Tone }> = {
  gathering: { icon: 'talk', tone: 'plum' },
  deliberating: { icon: 'scales', tone: 'plum' },
  voting: { icon: 'hall', tone: 'plum' },
  carrying_out: { icon: 'tool', tone: 'jade' },
  evaluating: { icon: 'star', tone: 'amber' },
  archived: { icon: 'box', tone: 'plain' },
};

export function MotionStageTag({ stage }: { stage: MotionStage }) {
  return <Tag {...looks[stage]}>{motionStages[stage]}</Tag>;
}
