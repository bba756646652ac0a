import type { Job } from '../platform/jobs';
import { expireWishes } from './expire-wishes.job';
import { purgeContacts } from './purge-contacts.job';
import { returnUnusedSponsoring } from './sponsoring/return-unused-sponsoring.job';
export { wishSubjects } from './wish-audit';
export { countOpenWishes, hasOpenWishes } from './count-wishes';
export { findJustDone, type JustDone } from './find-just-done';
export { exportWishes } from './export-wishes';
export { erasePhotosOfWishes, eraseWisher } from './erase-wisher';
export { regroupWishes } from './regroup-wishes';
export { releaseRunOutWish } from './release-run-out-wish';
export { wishModeration } from './wish-moderation';
export { wishFigures } from './wish-figures';
export { wishTasks } from './wish-tasks';
export { addWishRoutes } from './wishes.routes';

export { sponsoringTasks } from './sponsoring/sponsoring-tasks';
export { wishPurpose } from './sponsoring/sponsor-wish';

export const wishJobs: Job[] = [expireWishes, purgeContacts, returnUnusedSponsoring];
export { searchWishes } from './search-wishes';
