import { taskEndpoints as endpoints } from '@yuanli/shared/tasks/tasks.endpoints';
import * as schema from '@yuanli/shared/tasks/tasks.schema';
import type { Routes } from '../platform/http';
import { findOverdue } from './find-overdue';
import { findTasks } from './find-tasks';
import type { TasksDeps } from './tasks-deps';
import { getWorkSettings, setWorkSettings } from './work-settings';

export function addTaskRoutes({ signedIn }: Routes, deps: TasksDeps): void {
  signedIn.read(endpoints.findTasks, schema.findTasks, (db, actor, input) => findTasks(db, actor, input, deps));
  signedIn.read(endpoints.findOverdue, schema.findOverdue, findOverdue);
  signedIn.read(endpoints.getWorkSettings, schema.getWorkSettings, getWorkSettings);
  signedIn.write(endpoints.setWorkSettings, schema.setWorkSettings, setWorkSettings);
}
