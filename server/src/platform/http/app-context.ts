import type { Context } from 'koa';
import type { Actor } from '../actor';

/** What the middlewares leave on `ctx.state` for one another. */
export interface RequestState {
  requestId: string;
  actor: Actor | null;
  /** The route's pattern, for metrics and logs: it names no one. */
  endpoint?: string;
}

export const stateOf = (ctx: Context): RequestState => ctx.state as RequestState;
