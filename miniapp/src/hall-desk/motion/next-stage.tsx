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
  gathering: '重新收集意见',
  deliberating: '开始讨论',
  voting: '准备表决',
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
        ? '重新讨论'
        : stage === 'evaluating' && next === 'carrying_out'
          ? '没办好，继续办理'
          : verbs[next],
  }));
  const done = () => {
    if (to) showToast(`已进入“${motionStages[to]}”阶段，会通知提出和附议的人`);
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
