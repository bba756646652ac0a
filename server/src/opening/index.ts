export { addOpeningRoutes } from './opening.routes';
