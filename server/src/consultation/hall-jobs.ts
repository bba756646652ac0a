import type { Job } from '../platform/jobs';
import { openDueVotes } from './votes/open-due-votes.job';

/** Votes open by the clock. */
export const hallJobs: Job[] = [openDueVotes];
