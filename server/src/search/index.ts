export { addSearchRoutes } from './search.routes';
