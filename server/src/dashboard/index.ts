export type { DashboardDeps } from './dashboard-deps';
export { addDashboardRoutes } from './dashboard.routes';
