export { addHomeRoutes } from './home.routes';
