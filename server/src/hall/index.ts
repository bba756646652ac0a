export { addHallRoutes } from './hall.routes';
export { hallHandlers } from './hall.handlers';
export { countHallMatters } from './ideas/count-hall-matters';
export { countIdeasToAnswer } from './ideas/find-ideas-to-answer';
export { countOverdueMotions } from './motions/find-motions-to-run';
export { countPaperObjections } from './casting/find-objections';
export { countPapersToCheck } from './casting/find-papers-to-check';
export { exportHall } from './export-hall';

export type { HallVerdict } from './hall-verdict';
export { eraseFromHall } from './erase-from-hall';
export { isOfHall, applyHallModeration } from './apply-hall-moderation';
export { findVoteTodos } from './votes/find-vote-todos';
export { hallJobs } from './hall-jobs';
