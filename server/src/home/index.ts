export { hasWorkLeft } from './has-work-left';
export { addHomeRoutes } from './home.routes';
export { notifyStaffOfWork } from './notify-staff-of-work.job';
