export { eachByItself } from './each-by-itself';
export { JobLease } from './job-lease.entity';
export { runDueJobs, type Job } from './run-due-jobs';
