import { endpoint } from '../endpoint';
import type * as schema from './points.schema';

export const pointsEndpoints = {
  getMyPoints: endpoint<typeof schema.getMyPoints>('GET /api/points/mine'),
  findMyStatement: endpoint<typeof schema.findMyStatement>('GET /api/points/mine/statement'),
};
