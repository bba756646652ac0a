import type { Job } from '../platform/jobs';
import { openReports } from './reports/open-reports.job';
export type { DashboardDeps } from './dashboard-deps';
export { addDashboardRoutes } from './dashboard.routes';
export { reportTasks } from './reports/report-tasks';

export const dashboardJobs: Job[] = [openReports];
export { reportSubjects } from './dashboard-audit';
