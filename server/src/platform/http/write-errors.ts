import type { Middleware } from 'koa';
import { errors } from '@yuanli/shared/errors';
import type { SpokenCode } from '@yuanli/shared/identity/who-may';
import type { Log } from '../log';
import type { Metrics } from '../metrics';
import { Refusal } from '../refusal';
import { stateOf } from './app-context';

/** The only place that writes error answers. What it does not know is a 500 that tells nothing but its request id. */
export const writeErrors =
  (log: Log, metrics: Metrics): Middleware =>
  async (ctx, next) => {
    try {
      await next();
      if (ctx.status === 404 && ctx.body === undefined) throw new Refusal('request.no_such_page');
    } catch (error) {
      const refusal = asRefusal(error);
      if (!refusal) log.error({ requestId: stateOf(ctx).requestId, err: error }, 'unexpected error');
      const code = refusal?.code ?? 'server.broken';
      const { status, message } = errors[code];
      metrics.refusals.inc({ code });
      const fields = refusal?.fields;
      const sentence = fields ? Object.values(fields).join('；') : (refusal?.sentence ?? message);
      ctx.status = status;
      ctx.body = { error: { code, message: sentence, ...(fields && { fields }), requestId: stateOf(ctx).requestId } };
    }
  };

/** Libraries say no with a status: a body that is too large, JSON that does not parse. */
const LIBRARY_STATUS: Record<number, SpokenCode> = {
  400: 'request.unreadable',
  413: 'request.too_large',
  415: 'request.unreadable',
};

function asRefusal(error: unknown): Refusal | null {
  if (error instanceof Refusal) return error;
  const { status } = error as { status?: number };
  const known = LIBRARY_STATUS[status ?? 0];
  return known ? new Refusal(known) : null;
}
