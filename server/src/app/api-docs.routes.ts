import { createReadStream } from 'node:fs';
import { dirname, join } from 'node:path';
import type Router from '@koa/router';
import { describeApi, type Routes } from '../platform/http';

const PAGE = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>院里 接口文档</title>
<link rel="stylesheet" href="/api/docs/swagger-ui.css"></head><body><div id="swagger"></div>
<script src="/api/docs/swagger-ui-bundle.js"></script><script src="/api/docs/start.js"></script></body></html>`;
const START = `SwaggerUIBundle({ url: '/api/openapi.json', dom_id: '#swagger', docExpansion: 'none' });`;

/** The OpenAPI document; and a page to read it on, where the packages of development are installed. */
export function addApiDocs(router: Router, { described }: Routes): void {
  // Drawing all schemas takes a quarter of a second, which no start has to wait for.
  let document: ReturnType<typeof describeApi> | undefined;
  router.get('/api/openapi.json', (ctx) => {
    document ??= describeApi(described);
    ctx.body = document;
  });
  const swagger = findSwagger();
  if (swagger) addPage(router, swagger);
}

function addPage(router: Router, swagger: string): void {
  router.get('/api/docs', (ctx) => {
    ctx.type = 'html';
    ctx.body = PAGE;
  });
  router.get('/api/docs/start.js', (ctx) => {
    ctx.type = 'js';
    ctx.body = START;
  });
  for (const file of ['swagger-ui.css', 'swagger-ui-bundle.js']) {
    router.get(`/api/docs/${file}`, (ctx) => {
      ctx.set('Cache-Control', 'public, max-age=86400');
      ctx.type = file.endsWith('.css') ? 'css' : 'js';
      ctx.body = createReadStream(join(swagger, file));
    });
  }
}

/** Its package reports installations to a third party, so no installation in front of residents has it. */
function findSwagger(): string | null {
  try {
    return dirname(require.resolve('swagger-ui-dist/package.json'));
  } catch {
    return null;
  }
}
