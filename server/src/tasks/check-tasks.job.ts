import { LessThanOrEqual } from 'typeorm';
import { clock, days, fromNow, hours, minutes } from '../platform/clock';
import type { Job } from '../platform/jobs';
import { findTaskDifferences } from './find-task-differences';
import { ended, type TaskSource } from './sync-tasks';
import { Task } from './task.entity';

/** Each night every task is compared with the state it belongs to; what differs ends in the log as an error of this job. */
export const checkTasks = (sources: readonly TaskSource[]): Job => ({
  name: 'check-tasks',
  everyMilliseconds: hours(24),
  run: async (database) => {
    const differences = await database.read((db) => findTaskDifferences(db, sources));
    if (differences.length > 0)
      throw new Error(`tasks and what they stand for differ: ${JSON.stringify(differences.slice(0, 100))}`);
  },
});

/** Shifts, appointments and offers that are over are owed no more. */
export const endLapsedTasks: Job = {
  name: 'end-lapsed-tasks',
  everyMilliseconds: minutes(10),
  run: async (database) => {
    await database.inTransaction((tx) => tx.update(Task, { lapsesAt: LessThanOrEqual(clock.now()) }, ended()));
  },
};

/** Tasks that are done are kept for a year. */
const KEPT = days(365);

export const purgeEndedTasks: Job = {
  name: 'purge-ended-tasks',
  everyMilliseconds: days(1),
  run: async (database) => {
    await database.inTransaction((tx) => tx.delete(Task, { endedAt: LessThanOrEqual(fromNow(-KEPT)) }));
  },
};
