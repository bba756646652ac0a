import { subjectsIn } from '../platform/audit';
import { Wish } from './wish.entity';

/** What the lines of the log about wishes are about. */
export const wishSubjects = subjectsIn(Wish, {
  communityId: 'communityId',
  personId: 'wisherId',
  title: 'title',
  isShown: {
    from: ['reviewableAt', 'isFlagged', 'isTakenDown'],
    when: ({ reviewableAt, isFlagged, isTakenDown }) => reviewableAt !== null && !isFlagged && !isTakenDown,
  },
});
