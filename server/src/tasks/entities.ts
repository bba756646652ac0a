export { Task } from './task.entity';
export { WorkDigest, WorkSettings } from './work-settings.entity';
