import { auditJobs } from '../audit';
import { auditSubjects } from './audit-subjects';
import { caseJobs } from '../cases';
import { hallJobs, promptHallJobs } from '../hall';
import { dashboardJobs } from '../dashboard';
import { directoryJobs, expireBooking } from '../directory';
import { releaseRunOutGift } from '../gifts';
import { releaseRunOutHolds, type RunOutHandlers } from '../holds';
import {
  findRoleHolders,
  findStaff,
  findStandingIn,
  purgeInvitations,
  purgeOldSessions,
  purgePcLogins,
  purgePhoneCodes,
  purgePrivateExports,
} from '../identity';
import { notify } from '../messages';
import { flagLateChecks } from '../moderation';
import { importKinds } from './import-kinds';
import type { Parts } from './parts';
import { removePictures } from '../pictures';
import { removeRecordings } from '../recordings';
import { purgeRollChanges } from '../places';
import { hours, seconds } from '../platform/clock';
import { purgeAnswers } from '../platform/idempotency';
import { purgeFileImports } from '../platform/imports';
import { runDueJobs, runJob, type Job } from '../platform/jobs';
import { drainOutbox, purgeDelivered, type OutboxHandlers, type OutboxTopic } from '../platform/outbox';
import { paymentJobs } from '../payments';
import { pointsJobs } from '../points';
import { paymentDeps } from './payment-deps';
import { taskJobs } from '../tasks';
import { taskSources } from './task-sources';
import { seatRunOut } from '../volunteering';
import { purgeOldPushes } from '../wechat';
import { releaseRunOutWish, wishJobs } from '../wishes';

export interface Background {
  /** Delivers outbox messages soon, instead of at the next tick. */
  nudge(): void;
  /** Waits until everything due now is delivered. */
  settle(): Promise<void>;
  start(): void;
  /** Finishes what is under way and stops; what still waits is for the next start or another instance. */
  stop(): Promise<void>;
}

/** Which service is asked when a hold of its kind runs out. */
export const runOutHandlers: RunOutHandlers = {
  wish: releaseRunOutWish,
  seat: seatRunOut,
  gift: releaseRunOutGift,
  appointment: expireBooking,
};

/** The jobs of all services. */
const jobsOf = (parts: Parts): Job[] => [
  purgeAnswers,
  purgeDelivered,
  purgeOldSessions,
  purgePhoneCodes,
  purgeInvitations,
  purgePcLogins,
  purgePrivateExports,
  purgeOldPushes,
  removePictures(parts.pictureStore),
  removeRecordings(parts.pictureStore),
  flagLateChecks,
  releaseRunOutHolds(runOutHandlers),
  ...pointsJobs,
  ...wishJobs,
  ...paymentJobs(paymentDeps(parts)),
  ...caseJobs,
  ...directoryJobs,
  purgeFileImports(importKinds),
  purgeRollChanges,
  ...hallJobs,
  ...auditJobs(auditSubjects, parts.env.RETENTION_MONTHS),
  ...dashboardJobs,
  ...taskJobs(taskSources, { findStaff, findRoleHolders, findStandingIn, notify }),
];

/** How often the outbox and the prompt jobs look for work, and how often the others are asked whether they are due. */
const PROMPT = seconds(2);
const LEASED = seconds(10);

/** What a file on its way in asks for. */
const fileTopics: readonly OutboxTopic[] = ['imports.read', 'imports.step'];

const isSlow = ({ everyMilliseconds }: Job): boolean => everyMilliseconds >= hours(1);

/** Everything that happens without a request: the outbox and the jobs. Any instance may do it, several may at once. */
export function createBackground(parts: Parts, handlers: OutboxHandlers): Background {
  const { database, log, metrics } = parts;
  const onFailed = (job: string): void => metrics.jobFailures.inc({ job });
  const jobs = jobsOf(parts);
  const [slow, quick] = [jobs.filter(isSlow), jobs.filter((job) => !isSlow(job))];
  /** Each lane works by itself: what is done once a night never holds up the close of a vote. */
  const lanes = [
    ...promptHallJobs.map((job) => lane(PROMPT, () => runJob(database, job, log, onFailed))),
    lane(LEASED, () => runDueJobs(database, quick, log, onFailed)),
    lane(LEASED, () => runDueJobs(database, slow, log, onFailed)),
  ];
  let working: Promise<unknown> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  let isQueued = false;
  let isStopping = false;

  /** Files are read and kept in a lane of their own: a roll of 60,000 lines holds up no message. */
  const drain = async (topics: { only: readonly OutboxTopic[] } | { except: readonly OutboxTopic[] }) => {
    let taken = 0;
    for (let now = 1; now > 0 && !isStopping; taken += now) now = await drainOutbox(database, handlers, log, topics);
    return taken;
  };
  const drains = [serial(() => drain({ except: fileTopics })), serial(() => drain({ only: fileTopics }))] as const;
  function serial(work: () => Promise<number>): () => Promise<number> {
    let last: Promise<number> = Promise.resolve(0);
    return () =>
      (last = last.then(work).catch((err: unknown) => {
        log.error({ err }, 'draining the outbox failed');
        return 0;
      }));
  }
  const tick = (): void => {
    isQueued = false;
    working = Promise.all(drains.map((one) => one()));
  };
  /** What one lane does may give the other something to do. */
  const settle = async (): Promise<void> => {
    const taken = await Promise.all(drains.map((one) => one()));
    if (taken.some((count) => count > 0)) await settle();
  };
  /** One round at a time: a slow store must not make rounds pile up. */
  function lane(everyMilliseconds: number, work: () => Promise<void>): { start(): void; stop(): Promise<void> } {
    let interval: NodeJS.Timeout | undefined;
    let round: Promise<void> | undefined;
    const run = () => {
      round ??= work()
        .catch((err: unknown) => log.error({ err }, 'jobs failed'))
        .finally(() => (round = undefined));
    };
    return {
      start: () => (interval = setInterval(run, everyMilliseconds)),
      async stop() {
        clearInterval(interval);
        await round;
      },
    };
  }

  return {
    nudge() {
      if (!timer || isQueued) return;
      isQueued = true;
      setImmediate(tick);
    },
    settle,
    start() {
      timer = setInterval(tick, PROMPT);
      for (const { start } of lanes) start();
    },
    async stop() {
      clearInterval(timer);
      timer = undefined;
      isStopping = true;
      await Promise.all([working, ...lanes.map(({ stop }) => stop())]);
    },
  };
}
