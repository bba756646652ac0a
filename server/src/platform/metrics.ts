import type { Middleware } from 'koa';
import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import type { Database } from './database';
import { OutboxMessage } from './outbox';
import { seconds } from './clock';
import { findLastTrial } from './restore-trials';

export interface Metrics {
  registry: Registry;
  middleware: Middleware;
  /** Refusals by code: what residents run into. */
  refusals: Counter<'code'>;
  /** What WeChat's servers refused for a reason that somebody has to mend. */
  wechatRefusals: Counter<'api' | 'errcode'>;
  /** Jobs that ended in an error; of those that compare, that something does not match. */
  jobFailures: Counter<'job'>;
}

let ofProcess: Registry | undefined;

/** Measures of Node itself. They are collected once per process, because their observers cannot be stopped. */
function processMetrics(): Registry {
  if (!ofProcess) {
    ofProcess = new Registry();
    collectDefaultMetrics({ register: ofProcess });
  }
  return ofProcess;
}

/** Prometheus metrics of one server. */
export function createMetrics(database: Database): Metrics {
  const registry = Registry.merge([processMetrics()]);
  const duration = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time to answer, by route and status',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [registry],
  });
  const refusals = new Counter({
    name: 'refusals_total',
    help: 'Refused requests by code',
    labelNames: ['code'],
    registers: [registry],
  });
  const wechatRefusals = new Counter({
    name: 'wechat_refusals_total',
    help: 'Calls that WeChat refused, by path and errcode',
    labelNames: ['api', 'errcode'],
    registers: [registry],
  });
  const jobFailures = new Counter({
    name: 'job_failures_total',
    help: 'Jobs that ended in an error, by name',
    labelNames: ['job'],
    registers: [registry],
  });
  new Gauge({
    name: 'outbox_messages',
    help: 'Messages not yet delivered, by state',
    labelNames: ['state'],
    registers: [registry],
    async collect() {
      for (const state of ['waiting', 'dead'] as const) {
        this.set({ state }, await database.read((db) => db.countBy(OutboxMessage, { state })));
      }
    },
  });
  const trials = {
    madeAt: new Gauge({
      name: 'restore_trial_backup_timestamp_seconds',
      help: 'When the backup was made that was last restored with success; 0: never',
      registers: [registry],
    }),
    triedAt: new Gauge({
      name: 'restore_trial_success_timestamp_seconds',
      help: 'When a backup was last restored with success; 0: never',
      registers: [registry],
      async collect() {
        const trial = await database.read(findLastTrial);
        for (const when of ['madeAt', 'triedAt'] as const)
          trials[when].set((trial?.[when].getTime() ?? 0) / seconds(1));
      },
    }),
  };
  return {
    registry,
    refusals,
    wechatRefusals,
    jobFailures,
    middleware: async (ctx, next) => {
      const stop = duration.startTimer({ method: ctx.method });
      await next();
      stop({ route: ctx.state['endpoint'] ?? 'other', status: ctx.status });
    },
  };
}
