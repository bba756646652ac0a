import type { Middleware } from 'koa';
import type { Actor } from '../actor';
import { Refusal } from '../refusal';
import { stateOf } from './app-context';

export interface KnownSession {
  actor: Actor;
  /** Set when the session's token was exchanged: the phone keeps this one from now on. */
  newToken?: string;
}

/** Looks a bearer token up; null when it is unknown, old or revoked. */
export type ResolveSession = (token: string) => Promise<KnownSession | null>;

/** Finds out who is asking. No token: nobody, which is fine for browsing. A token that no longer holds is said plainly. */
export const authenticate =
  (resolveSession: ResolveSession): Middleware =>
  async (ctx, next) => {
    const token = /^Bearer ([\w-]{43})$/.exec(ctx.get('Authorization'))?.[1];
    stateOf(ctx).actor = null;
    if (token) {
      const session = await resolveSession(token);
      if (!session) throw new Refusal('session.expired');
      if (session.newToken) ctx.set('X-Session-Token', session.newToken);
      stateOf(ctx).actor = session.actor;
    }
    await next();
  };
