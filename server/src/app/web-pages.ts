import { createHash } from 'node:crypto';
import { existsSync, readFileSync, type Stats } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { join, resolve, sep } from 'node:path';
import { send } from '@koa/send';
import type { Middleware } from 'koa';

const FOLDER = resolve(__dirname, '../../../miniapp/dist/h5');
/** As the build names what is kept for good: by a hash of its content. */
const HASHED = /\.[0-9a-f]{8}\.(js|css)$/;
const COMPRESSED = /\.(br|gz)$/;

/**
 * The pages of the mini-program as a web app, at `/`; everything else is left to the routes.
 * What the build has compressed (`.br`, `.gz` beside the file) is sent to whoever accepts it.
 */
export const webPages = (): Middleware => async (ctx, next) => {
  const isPage = ['GET', 'HEAD'].includes(ctx.method) && !/^\/(api|demo|wechat)\//.test(ctx.path);
  const file = ctx.path === '/' ? '/index.html' : ctx.path;
  if (!isPage || COMPRESSED.test(file) || !isInside(file) || !existsSync(join(FOLDER, file))) return next();
  ctx.vary('Accept-Encoding');
  ctx.set('Cache-Control', HASHED.test(file) ? 'public, max-age=31536000, immutable' : 'no-cache');
  await send(ctx, file, { root: FOLDER, setHeaders: setEtag });
  if (ctx.fresh) ctx.status = 304;
};

/** Each encoding of a file is another thing to a cache: another size, so another tag. */
function setEtag(response: ServerResponse, _path: string, { size, mtimeMs }: Stats): void {
  response.setHeader('ETag', `"${size.toString(36)}-${Math.floor(mtimeMs).toString(36)}"`);
}

/** A path that climbs out of the folder is no page of ours. */
const isInside = (file: string): boolean => join(FOLDER, file).startsWith(FOLDER + sep);

/** The hashes of the page's own inline scripts: the only inline scripts a browser may run. */
export function inlineScriptHashes(): string[] {
  const page = join(FOLDER, 'index.html');
  if (!existsSync(page)) return [];
  const scripts = readFileSync(page, 'utf8').matchAll(/<script(?![^>]*\bsrc=)[^>]*>([\s\S]*?)<\/script>/g);
  return [...scripts].map(
    ([, code]) =>
      `'sha256-${createHash('sha256')
        .update(code ?? '')
        .digest('base64')}'`,
  );
}
