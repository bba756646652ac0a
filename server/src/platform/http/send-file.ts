import type { Readable } from 'node:stream';
import type { Context } from 'koa';

export interface FileAnswer {
  contentType: string;
  body: Buffer | Readable | string;
  /** Seconds a phone may keep it; none by default. */
  keepFor?: number;
  /** Offer it under this name instead of showing it. */
  fileName?: string;
}

export function sendFile(ctx: Context, { contentType, body, keepFor, fileName }: FileAnswer): void {
  ctx.type = contentType;
  ctx.set('Cache-Control', keepFor ? `private, max-age=${keepFor}` : 'no-store');
  if (fileName) ctx.attachment(fileName);
  ctx.body = body;
}
