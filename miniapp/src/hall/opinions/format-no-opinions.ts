import { opinionSides, type MotionStage, type OpinionSide } from '@yuanli/shared/hall/motion-stages';

/** While it is talked about somebody still may. */
export const formatNoOpinions = (side: OpinionSide, stage: MotionStage): string =>
  `${stage === 'gathering' || stage === 'deliberating' ? '还' : ''}没有人说${opinionSides[side]}`;
