import { dirname } from 'node:path';
import type Router from '@koa/router';
import { send } from '@koa/send';
import { describeApi, type Routes } from '../platform/http';

const SWAGGER = dirname(require.resolve('swagger-ui-dist/package.json'));

const PAGE = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>院里 接口文档</title>
<link rel="stylesheet" href="/api/docs/swagger-ui.css"></head><body><div id="swagger"></div>
<script src="/api/docs/swagger-ui-bundle.js"></script><script src="/api/docs/start.js"></script></body></html>`;
const START = `SwaggerUIBundle({ url: '/api/openapi.json', dom_id: '#swagger', docExpansion: 'none' });`;

/** The OpenAPI document and a page to read it on. */
export function addApiDocs(router: Router, { described }: Routes): void {
  // Drawing all schemas takes a quarter of a second, which no start has to wait for.
  let document: ReturnType<typeof describeApi> | undefined;
  router.get('/api/openapi.json', (ctx) => {
    document ??= describeApi(described);
    ctx.body = document;
  });
  router.get('/api/docs', (ctx) => {
    ctx.type = 'html';
    ctx.body = PAGE;
  });
  router.get('/api/docs/start.js', (ctx) => {
    ctx.type = 'js';
    ctx.body = START;
  });
  for (const file of ['swagger-ui.css', 'swagger-ui-bundle.js']) {
    router.get(`/api/docs/${file}`, (ctx) => send(ctx, file, { root: SWAGGER, maxage: 24 * 3_600_000 }));
  }
}
