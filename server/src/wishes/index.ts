import type { Job } from '../platform/jobs';
import { expireWishes } from './expire-wishes.job';

export { approveWish } from './approve-wish';
export { claimWish } from './claim-wish';
export { confirmWish } from './confirm-wish';
export { countFulfilledSince, countOpenWishes } from './count-open-wishes';
export { declineWish } from './decline-wish';
export { deliverWish } from './deliver-wish';
export { exportWishes } from './export-wishes';
export { countWishesToReview } from './find-wishes-to-review';
export { findWishTodos, type WishTodo } from './find-wish-todos';
export { eraseWisher } from './erase-wisher';
export { hasOpenWishes } from './has-open-wishes';
export { makeWish } from './make-wish';
export { releaseRunOutWish } from './release-run-out-wish';
export { releaseWish } from './release-wish';
export { revealContact } from './reveal-contact';
export { rejectDelivery } from './reject-delivery';
export { wishModeration } from './wish-moderation';
export { Wish } from './wish.entity';
export { WishCompletion } from './wish-completion.entity';
export { WishContact } from './wish-contact.entity';
export { WishCounter } from './wish-counter.entity';
export { WishNote } from './wish-note.entity';
export { addWishRoutes } from './wishes.routes';
export { withdrawWish } from './withdraw-wish';

export const wishJobs: Job[] = [expireWishes];
