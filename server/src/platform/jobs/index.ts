export { eachByItself } from './each-by-itself';
export { JobLease } from './job-lease.entity';
export { runDueJobs, runJob, type Job, type PromptJob } from './run-due-jobs';
