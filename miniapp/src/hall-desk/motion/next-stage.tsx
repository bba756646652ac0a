import { useState } from 'react';
import { View } from '@tarojs/components';
import { type MotionStage, motionStages, nextStages } from '@yuanli/shared/hall/motion-stages';
import type { MotionData } from '../../parts/hall/hall-data';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { showToast } from '../../ui/toast';
import '../../parts/staff/decide.scss';
import { AdvanceSheet } from './advance-sheet';

interface NextStageProps {
  motion: MotionData;
  onChanged: () => void;
}

const verbs: Record<MotionStage, string> = {
  gathering: '回到意见收集',
  deliberating: '进入议题讨论',
  voting: '进入议事决策',
  carrying_out: '开始办理',
  evaluating: '办完了，请大家评议',
  archived: '归档',
};
const running = ['announced', 'open', 'counting'];

/** The ways on from here; while people are called to vote it stays where it is. */
export function NextStage({ motion, onChanged }: NextStageProps) {
  const [to, setTo] = useState<MotionStage>();
  const { stage, vote } = motion;
  if (vote && running.includes(vote.state))
    return <Notice icon="hall" tone="plum">{`${vote.nowWords}。结果出来以后才能到下一步。`}</Notice>;
  const [first, ...others] = nextStages[stage].map((next) => ({
    next,
    words:
      stage === 'voting' && next === 'deliberating'
        ? '回到议题讨论'
        : stage === 'evaluating' && next === 'carrying_out'
          ? '没办好，接着办'
          : verbs[next],
  }));
  const done = () => {
    if (to) showToast(`到“${motionStages[to]}”了，关心这件事的人会收到`);
    setTo(undefined);
    onChanged();
  };
  return (
    <>
      <View className="decide">
        {first && (
          <View className="decide__way">
            <Button
              kind={stage === 'voting' ? 'secondary' : 'primary'}
              tone="plum"
              icon="next"
              onTap={() => setTo(first.next)}
            >
              {first.words}
            </Button>
          </View>
        )}
        {others.map(({ next, words }) => (
          <View key={next} className="decide__way">
            <Button kind="secondary" onTap={() => setTo(next)}>
              {words}
            </Button>
          </View>
        ))}
      </View>
      {to && <AdvanceSheet key={to} motion={motion} to={to} onClose={() => setTo(undefined)} onDone={done} />}
    </>
  );
}
