import { subjectsIn } from '../platform/audit';
import { ModerationCheck } from './moderation-check.entity';

/** What the lines of the log about content safety are about: something that was checked, by whoever wrote it. */
export const moderationSubjects = subjectsIn(ModerationCheck, {
  id: 'subjectId',
  communityId: 'communityId',
  personId: 'authorId',
});
