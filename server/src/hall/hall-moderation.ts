import type { ModerationHandlers } from '../moderation';
import { applyEvaluationModeration } from './implementation/apply-evaluation-moderation';
import { applyIdeaModeration } from './ideas/apply-idea-moderation';
import { applyAttachmentModeration } from './motions/apply-attachment-moderation';
import { applyMotionModeration } from './motions/apply-motion-moderation';
import { applyStepModeration } from './motions/apply-step-moderation';
import { applyOpinionModeration } from './opinions/apply-opinion-moderation';
import { applyPositionModeration } from './opinions/apply-position-moderation';
import { applyVoteModeration } from './votes/apply-vote-moderation';

type HallKind =
  'idea' | 'motion' | 'motion_step' | 'motion_attachment' | 'opinion' | 'position' | 'evaluation' | 'vote';

/** What of the hall is checked, and what follows for it. */
export const hallModeration: ModerationHandlers<HallKind> = {
  idea: applyIdeaModeration,
  motion: applyMotionModeration,
  motion_step: applyStepModeration,
  motion_attachment: applyAttachmentModeration,
  opinion: applyOpinionModeration,
  position: applyPositionModeration,
  evaluation: applyEvaluationModeration,
  vote: applyVoteModeration,
};
