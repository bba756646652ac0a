import type { SubjectKind } from '../moderation';
import type { Tx } from '../platform/database';
import { applyEvaluationModeration } from './implementation/apply-evaluation-moderation';
import type { HallVerdict } from './hall-verdict';
import { applyIdeaModeration } from './ideas/apply-idea-moderation';
import { applyAttachmentModeration } from './motions/apply-attachment-moderation';
import { applyMotionModeration } from './motions/apply-motion-moderation';
import { applyStepModeration } from './motions/apply-step-moderation';
import { applyOpinionModeration } from './opinions/apply-opinion-moderation';
import { applyPositionModeration } from './opinions/apply-position-moderation';
import { applyVoteModeration } from './votes/apply-vote-moderation';

/** What of the hall was checked, and who hears what became of it. */
const hearers: Partial<Record<SubjectKind, (tx: Tx, news: HallVerdict) => Promise<void>>> = {
  idea: applyIdeaModeration,
  motion: applyMotionModeration,
  motion_step: applyStepModeration,
  motion_attachment: applyAttachmentModeration,
  opinion: applyOpinionModeration,
  position: applyPositionModeration,
  evaluation: applyEvaluationModeration,
  vote: applyVoteModeration,
};

export const isOfHall = ({ subjectKind }: Pick<HallVerdict, 'subjectKind'>): boolean => subjectKind in hearers;

export const applyHallModeration = async (tx: Tx, news: HallVerdict): Promise<void> =>
  hearers[news.subjectKind]?.(tx, news);
