import type { Job, PromptJob } from '../platform/jobs';
import { checkSeals } from './closing/check-seals.job';
import { closeDueVotes } from './closing/close-due-votes.job';
import { expireIdeas } from './ideas/expire-ideas.job';
import { openDueVotes } from './votes/setup/open-due-votes.job';

/** Ideas expire, and what was sealed is looked at every night. */
export const hallJobs: Job[] = [expireIdeas, checkSeals];

/** Votes open and close at the second they were announced for. */
export const promptHallJobs: PromptJob[] = [openDueVotes, closeDueVotes];
