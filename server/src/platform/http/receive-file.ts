import multer from '@koa/multer';
import type { Context, Next } from 'koa';
import { Refusal } from '../refusal';

type Middleware = (ctx: Context, next: Next) => Promise<unknown>;

/** Reads one file named `file` of a multipart form into memory. */
export function receiveFile(mostBytes: number): Middleware {
  const limits = { fileSize: mostBytes, files: 1, fields: 20, fieldSize: 10_000 };
  const read = multer({ limits }).single('file') as unknown as Middleware;
  return async (ctx, next) => {
    await read(ctx, async () => undefined).catch(refuse);
    return next();
  };
}

/** Whatever goes wrong here is wrong with the form: too large, broken off, under another name. */
function refuse(error: { code?: string }): never {
  throw new Refusal(error.code === 'LIMIT_FILE_SIZE' ? 'request.too_large' : 'request.unreadable');
}
