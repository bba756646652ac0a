import type { Job } from '../platform/jobs';
import { checkSeals } from './closing/check-seals.job';
import { closeDueVotes } from './closing/close-due-votes.job';
import { expireIdeas } from './ideas/expire-ideas.job';
import { openDueVotes } from './votes/open-due-votes.job';

/** Ideas lapse, votes open and close by the clock, and what was sealed is looked at every night. */
export const hallJobs: Job[] = [expireIdeas, openDueVotes, closeDueVotes, checkSeals];
