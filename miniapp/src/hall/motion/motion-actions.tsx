import type { MotionData } from '../../parts/hall/hall-data';
import { openPage } from '../../platform/navigate';
import { Button } from '../../ui/button';
import { nextAction } from './next-action';

interface MotionActionsProps {
  motion: MotionData;
  onSpeak: () => void;
  onEvaluate: () => void;
}

/** The button for what I can do now. */
export function MotionActions({ motion, onSpeak, onEvaluate }: MotionActionsProps) {
  const { vote } = motion;
  switch (nextAction(motion)) {
    case 'vote':
      return (
        <Button tone="plum" icon="hall" onTap={() => void openPage('hall/vote/index', { id: vote?.id })}>
          去投票
        </Button>
      );
    case 'look_at_vote':
      return (
        <Button tone="plum" icon="hall" onTap={() => void openPage('hall/vote/index', { id: vote?.id })}>
          看看我能不能投票
        </Button>
      );
    case 'see_result':
      return (
        <Button tone="plum" icon="list" onTap={() => void openPage('hall/result/index', { id: vote?.id })}>
          查看表决结果
        </Button>
      );
    case 'evaluate':
      return (
        <Button tone="plum" icon="star" onTap={onEvaluate}>
          评一评办得怎么样
        </Button>
      );
    case 'speak':
      return (
        <Button tone="plum" icon="talk" onTap={onSpeak}>
          说说我的意见
        </Button>
      );
    default:
      return null;
  }
}
