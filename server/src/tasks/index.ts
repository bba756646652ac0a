import type { Job } from '../platform/jobs';
import { checkTasks, endLapsedTasks, purgeEndedTasks } from './check-tasks.job';
import { remindOfTasks } from './remind-of-tasks.job';
import type { TaskSource } from './sync-tasks';
import type { TellingDeps } from './tasks-deps';
import { tellDayOfWork } from './tell-day-of-work.job';
import { tellNewWork } from './tell-new-work.job';
export { countDeskTasks, countMyTasks } from './find-tasks';
export { handOverTasks } from './hand-over-tasks';
export { findMyTodos, type Todo } from './my-tasks';
export { addWorkingMinutes, endOfWorkingDay, isDuringWork, isWorkingDay, workingMinutesBetween } from './due-times';
export { taskFigures } from './task-figures';
export { renameEndedTasks, syncTasks, type Owed, type TaskSource } from './sync-tasks';
export { workNews } from './work-news';
export { addTaskRoutes } from './tasks.routes';
export type { TasksDeps } from './tasks-deps';

export const taskJobs = (sources: readonly TaskSource[], deps: TellingDeps): Job[] => [
  checkTasks(sources),
  endLapsedTasks,
  purgeEndedTasks,
  tellNewWork(deps),
  tellDayOfWork(deps),
  remindOfTasks(deps),
];
