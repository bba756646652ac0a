import type { ReactNode } from 'react';
import type { OpinionSide } from '@yuanli/shared/hall/motion-stages';
import { ReasonColumns } from '../opinions/reason-columns';
import type { Opinions } from '../opinions/use-opinions';
import { Attachments } from './attachments';
import { EvaluationBlock } from './evaluation-block';
import type { MotionPartProps } from './motion-part-props';
import { MotionStory } from './motion-story';
import { MotionThread } from './motion-thread';
import { Positions } from './positions';
import { VoteBlock } from './vote-block';

export interface MotionPart {
  name: 'vote' | 'evaluation' | 'reasons' | 'positions' | 'story' | 'attachments' | 'thread';
  title: string;
  content: ReactNode;
}

interface Parts extends MotionPartProps {
  opinions: Opinions;
  onSpeak: (side: OpinionSide) => void;
}

/** All there is to one matter, what can be done first; what is empty is left out. */
export function partsOfMotion({ motion, reload, opinions, onSpeak }: Parts): MotionPart[] {
  const { vote, evaluation, positions, attachments, can } = motion;
  const parts: (MotionPart | false | null)[] = [
    vote && { name: 'vote', title: '投票', content: <VoteBlock vote={vote} /> },
    evaluation && {
      name: 'evaluation',
      title: '办得怎么样',
      content: <EvaluationBlock motion={motion} reload={reload} />,
    },
    {
      name: 'reasons',
      title: '大家怎么说',
      content: <ReasonColumns motion={motion} opinions={opinions} onSpeak={onSpeak} />,
    },
    (positions.length > 0 || (can.addPosition.length > 0 && !can.run)) && {
      name: 'positions',
      title: '各方怎么说',
      content: <Positions motion={motion} reload={reload} />,
    },
    { name: 'story', title: '事情的来由', content: <MotionStory motion={motion} /> },
    attachments.length > 0 && {
      name: 'attachments',
      title: '看看材料',
      content: <Attachments attachments={attachments} />,
    },
    { name: 'thread', title: '走到哪一步了', content: <MotionThread motion={motion} /> },
  ];
  return parts.filter((part): part is MotionPart => Boolean(part));
}
