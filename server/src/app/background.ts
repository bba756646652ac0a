import { hallJobs } from '../hall';
import { directoryJobs, expireBooking } from '../directory';
import { releaseRunOutGift } from '../gifts';
import { releaseRunOutHolds, type RunOutHandlers } from '../holds';
import { purgeOldSessions } from '../identity';
import { flagLateChecks } from '../moderation';
import type { Parts } from './parts';
import { removePictures } from '../pictures';
import { purgeAnswers } from '../platform/idempotency';
import { runDueJobs, type Job } from '../platform/jobs';
import { drainOutbox, purgeDelivered, type OutboxHandlers } from '../platform/outbox';
import { pointsJobs } from '../points';
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
const jobsOf = ({ pictureStore }: Parts): Job[] => [
  purgeAnswers,
  purgeDelivered,
  purgeOldSessions,
  purgeOldPushes,
  removePictures(pictureStore),
  flagLateChecks,
  releaseRunOutHolds(runOutHandlers),
  ...pointsJobs,
  ...wishJobs,
  ...directoryJobs,
  ...hallJobs,
];

/** Everything that happens without a request: the outbox and the jobs. Any instance may do it, several may at once. */
export function createBackground(parts: Parts, handlers: OutboxHandlers): Background {
  const { database, log } = parts;
  const jobs = jobsOf(parts);
  let working: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  let jobsRunning: Promise<void> | undefined;
  let isQueued = false;
  let isStopping = false;

  const drain = async () => {
    while (!isStopping && (await drainOutbox(database, handlers, log)) > 0) continue;
  };
  const tick = (): Promise<void> => {
    isQueued = false;
    working = working.then(drain).catch((err: unknown) => log.error({ err }, 'draining the outbox failed'));
    return working;
  };
  /** One round at a time: a slow store must not make rounds pile up. */
  const runJobs = (): void => {
    jobsRunning ??= runDueJobs(database, jobs, log)
      .catch((err: unknown) => log.error({ err }, 'jobs failed'))
      .finally(() => {
        jobsRunning = undefined;
      });
  };

  return {
    nudge() {
      if (!timer || isQueued) return;
      isQueued = true;
      setImmediate(() => void tick());
    },
    settle: tick,
    start() {
      timer = setInterval(() => {
        void tick();
        runJobs();
      }, 2_000);
    },
    async stop() {
      clearInterval(timer);
      timer = undefined;
      isStopping = true;
      await Promise.all([working, jobsRunning]);
    },
  };
}
