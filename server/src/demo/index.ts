export { addDemoRoutes } from './demo.routes';
