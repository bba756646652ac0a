import { In, LessThanOrEqual } from 'typeorm';
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

/** A job that looks for its work at every round of every instance. It needs no lease, as it locks each thing it works on. */
export type PromptJob = Omit<Job, 'everyMilliseconds'>;

/** Runs the jobs that are due, one after another; among many instances one wins each. One SELECT when none is due. */
export async function runDueJobs(
  database: Database,
  jobs: readonly Job[],
  log: Log,
  onFailed?: (job: string) => void,
): Promise<void> {
  const names = jobs.map(({ name }) => name);
  const leases = await database.read((db) => db.findBy(JobLease, { name: In(names) }));
  const waiting = new Set(leases.filter(({ dueAt }) => dueAt > clock.now()).map(({ name }) => name));
  for (const job of jobs) {
    if (!waiting.has(job.name) && (await win(database, job))) await runJob(database, job, log, onFailed);
  }
}

/** A failure is logged, told to `onFailed` by the name of the job, and goes no further. */
export async function runJob(
  database: Database,
  job: PromptJob,
  log: Log,
  onFailed: (job: string) => void = () => undefined,
): Promise<void> {
  try {
    await job.run(database);
  } catch (err) {
    log.error({ job: job.name, err }, 'job failed');
    onFailed(job.name);
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
