import { motionStages, type MotionStage } from '@yuanli/shared/hall/motion-stages';
import { formatShortDay } from '../../ui/format-date';
import type { TimelineStep } from '../../ui/timeline';
import type { MotionData } from './hall-data';
import { formatDue } from './format-due';

type Stage = MotionData['stages'][number];

/** What each stage is there for, as a resident would put it. */
export const stageMeanings: Record<MotionStage, string> = {
  gathering: '先听听大家怎么想',
  deliberating: '把赞成的理由和担心的问题说清楚',
  voting: '按规则投票表决',
  carrying_out: '按决定办理',
  evaluating: '办得怎么样，请大家评一评',
  archived: '留下来，随时能查',
};

function noteOf({ stage, ownerName, dueAt, endedAt }: Stage): string {
  const when = endedAt ? `${formatShortDay(endedAt)}结束` : dueAt && formatDue(dueAt);
  return [ownerName, when].filter(Boolean).join(' · ') || stageMeanings[stage];
}

/** The way of a motion: whose each stage is, until when, and where a promised day has passed; what was not needed is left out. */
export function motionTimeline({ stages }: Pick<MotionData, 'stages'>): TimelineStep[] {
  return stages.flatMap((stage): TimelineStep[] => {
    const { state, isOverdue } = stage;
    return state === 'skipped'
      ? []
      : [{ title: `${motionStages[stage.stage]}${isOverdue ? '（已超期）' : ''}`, note: noteOf(stage), state }];
  });
}
