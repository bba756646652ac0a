export { hallSubjects, samePersonSubjects } from './hall-audit';
export { addHallRoutes } from './hall.routes';
export { hallHandlers } from './hall.handlers';
export { countHallMatters } from './ideas/count-hall-matters';
export { exportHall } from './export-hall';

export { eraseFromHall, withdrawVoices } from './erase-from-hall';
export { regroupIdeas } from './ideas/regroup-ideas';
export { isVoteUnderWay } from './votes/is-vote-under-way';
export { erasePhotosOfIdeas } from './ideas/erase-ideas';
export { ideaTasks, motionTasks, paperObjectionTasks, paperTasks } from './hall-tasks';
export { hallFigures } from './hall-figures';
export { hallModeration } from './hall-moderation';
export { findVoteTodos } from './votes/mine/find-vote-todos';
export { hallJobs, promptHallJobs } from './hall-jobs';
export { searchMotions } from './motions/search-motions';
