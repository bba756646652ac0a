import { endpoint } from '../endpoint';
import type * as schema from './home.schema';

export const homeEndpoints = {
  getHome: endpoint<typeof schema.getHome>('GET /api/home/:courtyardId'),
};
