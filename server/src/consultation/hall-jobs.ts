import type { Job, PromptJob } from '../platform/jobs';
import { checkSeals } from './closing/check-seals.job';
import { closeDueVotes } from './closing/close-due-votes.job';
import { lapseIdeas } from './ideas/lapse-ideas.job';
import { openDueVotes } from './votes/open-due-votes.job';

/** Ideas lapse, and what was sealed is looked at every night. */
export const hallJobs: Job[] = [lapseIdeas, checkSeals];

/** Votes open and close at the second they were announced for. */
export const promptHallJobs: PromptJob[] = [openDueVotes, closeDueVotes];
