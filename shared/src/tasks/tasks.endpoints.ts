import { endpoint } from '../endpoint';
import type * as schema from './tasks.schema';

export const taskEndpoints = {
  findTasks: endpoint<typeof schema.findTasks>('GET /api/tasks'),
  findOverdue: endpoint<typeof schema.findOverdue>('GET /api/tasks/overdue/:communityId'),
  getWorkSettings: endpoint<typeof schema.getWorkSettings>('GET /api/tasks/settings'),
  setWorkSettings: endpoint<typeof schema.setWorkSettings>('POST /api/tasks/settings'),
};
