import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import type { OpinionSide } from '@yuanli/shared/hall/motion-stages';
import type { MotionData, MotionPartProps } from '../../parts/hall/hall-data';
import { StepsTaken } from '../../parts/hall/steps-taken';
import { motionTimeline } from '../../parts/hall/motion-timeline';
import { pictureAddress } from '../../platform/net/picture-address';
import { showPhotos } from '../../platform/device/show-photos';
import { Card } from '../../ui/card';
import { ListRow } from '../../ui/list-row';
import { Picture } from '../../ui/picture';
import { Timeline } from '../../ui/timeline';
import { ReasonColumns } from '../opinions/reason-columns';
import type { Opinions } from '../opinions/use-opinions';
import { EvaluationBlock } from './evaluation-block';
import { MotionStory } from './motion-story';
import { Positions } from './positions';
import { VoteBlock } from './vote-block';
import './attachments.scss';

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
      title: '附件',
      content: <Attachments attachments={attachments} />,
    },
    { name: 'thread', title: '走到哪一步了', content: <MotionThread motion={motion} /> },
  ];
  return parts.filter((part): part is MotionPart => Boolean(part));
}

/** Plans, offers, papers, each with what it is. */
function Attachments({ attachments }: { attachments: MotionData['attachments'] }) {
  const urls = attachments.map(({ picture }) => pictureAddress(picture.url));
  return (
    <Card isList>
      {attachments.map(({ id, caption, picture }, index) => (
        <ListRow
          key={id}
          title={caption}
          start={<Picture className="attachment" url={pictureAddress(picture.thumbUrl)} label="" />}
          onTap={() => void showPhotos(urls, index)}
        />
      ))}
    </Card>
  );
}

/** Whose each stage is and until when; then what was done, the latest first. */
function MotionThread({ motion }: { motion: MotionData }) {
  return (
    <View className="y-stack">
      <Card>
        <View className="y-stack">
          <Timeline tone="plum" steps={motionTimeline(motion)} />
          <View className="t-caption">提出和附议的人，每一步都会收到消息。</View>
        </View>
      </Card>
      <StepsTaken steps={motion.steps} />
    </View>
  );
}
