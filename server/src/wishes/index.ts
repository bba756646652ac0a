import type { Job } from '../platform/jobs';
import { expireWishes } from './expire-wishes.job';
export { countFulfilledSince, countOpenWishes } from './count-open-wishes';
export { exportWishes } from './export-wishes';
export { countWishesToReview } from './find-wishes-to-review';
export { findWishTodos } from './find-wish-todos';
export { eraseWisher } from './erase-wisher';
export { hasOpenWishes } from './has-open-wishes';
export { releaseRunOutWish } from './release-run-out-wish';
export { applyWishesModeration, type WishVerdict } from './apply-wishes-moderation';
export { addWishRoutes } from './wishes.routes';

export const wishJobs: Job[] = [expireWishes];
