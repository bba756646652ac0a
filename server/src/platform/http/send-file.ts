import type { Readable } from 'node:stream';
import type { Context, Middleware } from 'koa';

export interface FileAnswer {
  contentType: string;
  body: Buffer | Readable | string;
  /** Seconds a phone may keep it; none by default. */
  keepFor?: number;
  /** Offer it under this name instead of showing it. */
  fileName?: string;
}

/** What the API answers is for the one who asked, and for now: nothing on the way keeps it, unless a route says so itself. */
export const keepNothing: Middleware = (ctx, next) => {
  ctx.set('Cache-Control', 'no-store');
  return next();
};

export function sendFile(ctx: Context, { contentType, body, keepFor, fileName }: FileAnswer): void {
  ctx.type = contentType;
  ctx.set('Cache-Control', keepFor ? `private, max-age=${keepFor}` : 'no-store');
  if (fileName) ctx.attachment(fileName);
  ctx.body = body;
}
