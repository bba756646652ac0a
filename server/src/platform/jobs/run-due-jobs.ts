import { LessThanOrEqual } from 'typeorm';
import { clock, fromNow } from '../clock';
import { type Database, insertOnce } from '../database';
import type { Log } from '../log';
import { JobLease } from './job-lease.entity';

/** Work that time itself asks for: holds that run out, codes that age. Idempotent. */
export interface Job {
  name: string;
  everyMilliseconds: number;
  run(database: Database): Promise<void>;
}

/** Runs the jobs that are due; among many instances one wins each. */
export async function runDueJobs(database: Database, jobs: readonly Job[], log: Log): Promise<void> {
  for (const job of jobs) {
    if (!(await win(database, job))) continue;
    try {
      await job.run(database);
    } catch (err) {
      log.error({ job: job.name, err }, 'job failed');
    }
  }
}

async function win(database: Database, { name, everyMilliseconds }: Job): Promise<boolean> {
  const dueAt = fromNow(everyMilliseconds);
  return database.inTransaction(async (tx) => {
    const { affected } = await tx.update(JobLease, { name, dueAt: LessThanOrEqual(clock.now()) }, { dueAt });
    if (affected === 1) return true;
    if (await tx.existsBy(JobLease, { name })) return false;
    return insertOnce(tx, JobLease, { name, dueAt });
  });
}
