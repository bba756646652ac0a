import type { MotionData } from '../../parts/hall/hall-data';

export type WhatNow = 'vote' | 'evaluate' | 'speak' | 'look_at_vote' | 'see_result' | null;

/** The one thing this person can do about it now; what everybody decides goes before what one says. */
export function nextAction({
  stage,
  vote,
  evaluation,
  can,
}: Pick<MotionData, 'stage' | 'vote' | 'evaluation' | 'can'>): WhatNow {
  if (vote?.state === 'open') return 'vote';
  if (stage === 'evaluating') return evaluation?.mine ? null : 'evaluate';
  if (can.speak) return 'speak';
  if (vote?.state === 'announced') return 'look_at_vote';
  if (stage === 'gathering' || stage === 'deliberating') return 'speak';
  return stage === 'voting' && vote && vote.state !== 'draft' && vote.state !== 'called_off' ? 'see_result' : null;
}
