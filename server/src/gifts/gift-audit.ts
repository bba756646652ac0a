import { eitherOf, subjectsIn } from '../platform/audit';
import { Gift } from './gift.entity';
import { Redemption } from './redemption.entity';

/** What the lines of the log about gifts are about: a gift, or one that somebody redeemed. */
export const giftSubjects = eitherOf(
  subjectsIn(Redemption, { communityId: 'communityId', personId: 'personId', title: 'title' }),
  subjectsIn(Gift, {
    communityId: 'communityId',
    title: 'title',
    isShown: { from: ['isChecked'], when: ({ isChecked }) => isChecked },
  }),
);
