import { hallJobs, promptHallJobs } from '../hall';
import { directoryJobs, expireBooking } from '../directory';
import { releaseRunOutGift } from '../gifts';
import { notifyStaffOfWork } from '../home';
import { releaseRunOutHolds, type RunOutHandlers } from '../holds';
import { purgeOldSessions, purgePhoneCodes } from '../identity';
import { flagLateChecks } from '../moderation';
import type { Parts } from './parts';
import { removePictures } from '../pictures';
import { hours, seconds } from '../platform/clock';
import { purgeAnswers } from '../platform/idempotency';
import { runDueJobs, runJob, type Job } from '../platform/jobs';
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
  purgePhoneCodes,
  purgeOldPushes,
  removePictures(pictureStore),
  flagLateChecks,
  releaseRunOutHolds(runOutHandlers),
  ...pointsJobs,
  ...wishJobs,
  ...directoryJobs,
  ...hallJobs,
  notifyStaffOfWork,
];

/** How often the outbox and the prompt jobs look for work, and how often the others are asked whether they are due. */
const PROMPT = seconds(2);
const LEASED = seconds(10);

const isSlow = ({ everyMilliseconds }: Job): boolean => everyMilliseconds >= hours(1);

/** Everything that happens without a request: the outbox and the jobs. Any instance may do it, several may at once. */
export function createBackground(parts: Parts, handlers: OutboxHandlers): Background {
  const { database, log } = parts;
  const jobs = jobsOf(parts);
  const [slow, quick] = [jobs.filter(isSlow), jobs.filter((job) => !isSlow(job))];
  /** Each lane works by itself: what is done once a night never holds up the close of a vote. */
  const lanes = [
    ...promptHallJobs.map((job) => lane(PROMPT, () => runJob(database, job, log))),
    lane(LEASED, () => runDueJobs(database, quick, log)),
    lane(LEASED, () => runDueJobs(database, slow, log)),
  ];
  let working: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
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
      setImmediate(() => void tick());
    },
    settle: tick,
    start() {
      timer = setInterval(() => void tick(), PROMPT);
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
