import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import { gradeNames, grades, opinionSides, type OpinionSide } from '@yuanli/shared/hall/motion-stages';
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
  /** What is in it, while it is folded. */
  hint?: string;
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
    vote && { name: 'vote', title: '投票', hint: vote.nowWords, content: <VoteBlock vote={vote} /> },
    evaluation && {
      name: 'evaluation',
      title: '办得怎么样',
      hint: gradeNames.map((grade) => `${grades[grade]}${evaluation[grade]}人`).join('，'),
      content: <EvaluationBlock motion={motion} reload={reload} />,
    },
    {
      name: 'reasons',
      title: '大家怎么说',
      hint: formatOpinionCounts(opinions),
      content: <ReasonColumns motion={motion} opinions={opinions} onSpeak={onSpeak} />,
    },
    (positions.length > 0 || (can.addPosition.length > 0 && !can.run)) && {
      name: 'positions',
      title: '各方怎么说',
      hint: positions.map(({ byName }) => byName).join('、') || undefined,
      content: <Positions motion={motion} reload={reload} />,
    },
    {
      name: 'story',
      title: '事情的来由',
      hint: motion.proposerName ? `${motion.proposerName}提出` : '社区提出',
      content: <MotionStory motion={motion} />,
    },
    attachments.length > 0 && {
      name: 'attachments',
      title: '附件',
      hint: `${attachments.length}份`,
      content: <Attachments attachments={attachments} />,
    },
    {
      name: 'thread',
      title: '走到哪一步了',
      hint: motion.steps.at(-1)?.title,
      content: <MotionThread motion={motion} />,
    },
  ];
  return parts.filter((part): part is MotionPart => Boolean(part));
}

/** What stands open where the rest is folded: what can be done or read now. */
export function mainPartOf({ stage, vote, evaluation }: MotionData): MotionPart['name'] {
  if (stage === 'evaluating' || (stage === 'archived' && evaluation)) return 'evaluation';
  if (vote && (stage === 'voting' || stage === 'archived')) return 'vote';
  return stage === 'carrying_out' || stage === 'archived' ? 'thread' : 'reasons';
}

/** 赞成的理由3条，担心的问题2条; nothing before both have come. */
function formatOpinionCounts({ reason, concern }: Opinions): string | undefined {
  if (!reason.data || !concern.data) return undefined;
  const count = ({ items, nextCursor }: NonNullable<typeof reason.data>) =>
    `${items.length}条${nextCursor === null ? '' : '以上'}`;
  return `${opinionSides.reason}${count(reason.data)}，${opinionSides.concern}${count(concern.data)}`;
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
