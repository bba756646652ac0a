import type { SubjectKind } from '../moderation';
import type { Tx } from '../platform/database';
import { takeEvaluationVerdict } from './implementation/take-evaluation-verdict';
import type { HallVerdict } from './hall-verdict';
import { takeIdeaVerdict } from './ideas/take-idea-verdict';
import { takeAttachmentVerdict } from './motions/take-attachment-verdict';
import { takeMotionVerdict } from './motions/take-motion-verdict';
import { takeStepVerdict } from './motions/take-step-verdict';
import { takeOpinionVerdict } from './opinions/take-opinion-verdict';
import { takePositionVerdict } from './opinions/take-position-verdict';
import { takeVoteVerdict } from './votes/take-vote-verdict';

/** What of the hall was checked, and who hears what became of it. */
const hearers: Partial<Record<SubjectKind, (tx: Tx, news: HallVerdict) => Promise<void>>> = {
  idea: takeIdeaVerdict,
  motion: takeMotionVerdict,
  motion_step: takeStepVerdict,
  motion_attachment: takeAttachmentVerdict,
  opinion: takeOpinionVerdict,
  position: takePositionVerdict,
  evaluation: takeEvaluationVerdict,
  vote: takeVoteVerdict,
};

export const isOfHall = ({ subjectKind }: Pick<HallVerdict, 'subjectKind'>): boolean => subjectKind in hearers;

export const takeHallVerdict = async (tx: Tx, news: HallVerdict): Promise<void> =>
  hearers[news.subjectKind]?.(tx, news);
