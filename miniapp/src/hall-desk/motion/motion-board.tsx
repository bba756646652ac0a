import { useState } from 'react';
import { View } from '@tarojs/components';
import { StepsTaken } from '../../parts/hall/steps-taken';
import type { MotionData } from '../../parts/hall/hall-data';
import { motionTimeline } from '../../parts/hall/motion-timeline';
import { openPage } from '../../platform/navigate';
import { Card } from '../../ui/card';
import { IconBadge } from '../../ui/icon-badge';
import { ListRow } from '../../ui/list-row';
import { Section } from '../../ui/section';
import { Timeline } from '../../ui/timeline';
import { MotionHead } from './motion-head';
import { MotionSheet } from './motion-sheet';
import { type MotionAct, motionActs } from './motion-acts';
import { NextStage } from './next-stage';
import { VoteOfMotion } from './vote-of-motion';

interface MotionBoardProps {
  motion: MotionData;
  onChanged: () => void;
}

/** One motion as it is run: where it stands, the next step, and all that can be recorded on it. */
export function MotionBoard({ motion, onChanged }: MotionBoardProps) {
  const [act, setAct] = useState<MotionAct>();
  const acts = motionActs.filter(({ may }) => may(motion));
  return (
    <View className="y-stack">
      <MotionHead motion={motion} />
      {motion.can.run && <NextStage motion={motion} onChanged={onChanged} />}
      {(motion.vote ?? motion.stage === 'voting') && <VoteOfMotion motion={motion} />}
      <Section title="办理事项">
        <Card isList>
          {acts.map(({ value, title, icon, note }) => (
            <ListRow
              key={value}
              start={<IconBadge name={icon} tone="plum" />}
              title={title}
              note={note(motion)}
              onTap={() => setAct(value)}
            />
          ))}
          <ListRow
            start={<IconBadge name="talk" tone="plum" />}
            title="查看大家的意见"
            note="赞成的理由、担心的问题；违反发言规则的，在那里撤下"
            onTap={() => void openPage('hall/reasons/index', { id: motion.id })}
          />
          <ListRow
            start={<IconBadge name="eye" tone="plum" />}
            title="居民看到的样子"
            onTap={() => void openPage('hall/motion/index', { id: motion.id })}
          />
        </Card>
      </Section>
      <Section title="走到哪一步了">
        <Card>
          <Timeline tone="plum" steps={motionTimeline(motion)} />
        </Card>
      </Section>
      {motion.steps.length > 0 && (
        <Section title="办理经过">
          <StepsTaken steps={motion.steps} />
        </Section>
      )}
      {act && <MotionSheet act={act} motion={motion} onClose={() => setAct(undefined)} onChanged={onChanged} />}
    </View>
  );
}
