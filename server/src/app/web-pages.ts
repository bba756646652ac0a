import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import type { Middleware } from 'koa';
import send from 'koa-send';

const FOLDER = resolve(__dirname, '../../../miniapp/dist/h5');

/** The pages of the mini-program as a web app, at `/`; everything else is left to the routes. */
export const webPages = (): Middleware => async (ctx, next) => {
  const isPage = ['GET', 'HEAD'].includes(ctx.method) && !/^\/(api|demo|wechat)\//.test(ctx.path);
  const file = ctx.path === '/' ? '/index.html' : ctx.path;
  if (!isPage || !isInside(file) || !existsSync(join(FOLDER, file))) return next();
  // File names carry a hash of their content; only the page that names them may change.
  await send(ctx, file, { root: FOLDER, maxage: file === '/index.html' ? 0 : 7 * 24 * 3_600_000 });
};

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
