import { endpoint } from '../endpoint';
import type * as schema from './activities.schema';

export const activityEndpoints = {
  findShifts: endpoint<typeof schema.findShifts>('GET /api/volunteering/shifts'),
  findActivities: endpoint<typeof schema.findActivities>('GET /api/volunteering/activities'),
  findActivitiesToRun: endpoint<typeof schema.findActivitiesToRun>('GET /api/volunteering/activities/to-run'),
  makeActivity: endpoint<typeof schema.makeActivity>('POST /api/volunteering/activities'),
  getActivity: endpoint<typeof schema.getActivity>('GET /api/volunteering/activities/:id'),
  getActivityCode: endpoint<typeof schema.getActivityCode>('GET /api/volunteering/activities/:id/code'),
  getActivitySheet: endpoint<typeof schema.getActivitySheet>('GET /api/volunteering/activities/:id/sheet'),
  changeActivity: endpoint<typeof schema.changeActivity>('PUT /api/volunteering/activities/:id'),
  publishActivity: endpoint<typeof schema.publishActivity>('POST /api/volunteering/activities/:id/publish'),
  cancelActivity: endpoint<typeof schema.cancelActivity>('POST /api/volunteering/activities/:id/cancel'),
  complainAboutActivity: endpoint<typeof schema.complainAboutActivity>(
    'POST /api/volunteering/activities/:id/complaints',
  ),
  addPost: endpoint<typeof schema.addPost>('POST /api/volunteering/activities/:activityId/posts'),
  changePost: endpoint<typeof schema.changePost>('PUT /api/volunteering/posts/:id'),
  removePost: endpoint<typeof schema.removePost>('DELETE /api/volunteering/posts/:id'),
  addShifts: endpoint<typeof schema.addShifts>('POST /api/volunteering/posts/:postId/shifts'),
  changeShift: endpoint<typeof schema.changeShift>('PUT /api/volunteering/shifts/:id'),
  cancelShift: endpoint<typeof schema.cancelShift>('POST /api/volunteering/shifts/:id/cancel'),
};
