import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { useServer } from '../../support/use-server';

interface Operation {
  security?: unknown[];
  parameters: { name: string; in: string; required: boolean }[];
  requestBody?: { content: Record<string, { schema: { properties: Record<string, { title?: string }> } }> };
  responses: Record<string, { description: string; content: Record<string, unknown> }>;
}
interface Document {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
}

/** Every `METHOD /api/…` of the endpoint tables, as they are written. */
function contracted(): string[] {
  const folder = join(__dirname, '../../../shared/src');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.endpoints.ts'),
  );
  const keys = files.flatMap((file) => [
    ...readFileSync(join(folder, file), 'utf8').matchAll(/'((?:GET|POST|PUT|DELETE) \/api\/[^']+)'/g),
  ]);
  return keys.map(([, key]) => key as string).sort();
}

describe('the OpenAPI document', () => {
  const { server } = useServer();
  let document: Document;
  beforeAll(async () => {
    document = (await (await fetch(new URL('/api/openapi.json', server.url))).json()) as Document;
  });

  const operations = () =>
    Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({
        key: `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`,
        operation,
      })),
    );

  it('is version 3.1 and describes every endpoint of the contract, and no other', () => {
    expect(document.openapi).toBe('3.1.0');
    expect(
      operations()
        .map(({ key }) => key)
        .sort(),
    ).toEqual(contracted());
  });

  it('names every part of a path as a parameter, and the key of every write', () => {
    for (const { key, operation } of operations()) {
      const inPath = [...key.matchAll(/:(\w+)/g)].map(([, name]) => name);
      expect(operation.parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => name)).toEqual(
        inPath,
      );
      expect(operation.parameters.some(({ name }) => name === 'Idempotency-Key')).toBe(!key.startsWith('GET'));
      expect(Object.keys(operation.responses)).toEqual(['200', 'default']);
    }
  });

  it('calls the fields of a form by the names people read', () => {
    const make = document.paths['/api/wishes']?.['post'];
    expect(make?.requestBody?.content['application/json']?.schema.properties['title']?.title).toBe('心愿');
    expect(make?.security).toEqual([{ session: [] }]);
  });

  it('has a page to read it on', async () => {
    const page = await (await fetch(new URL('/api/docs', server.url))).text();
    for (const [, file] of page.matchAll(/(?:src|href)="(\/api\/docs\/[^"]+)"/g)) {
      const answer = await fetch(new URL(file as string, server.url));
      expect([answer.status, (await answer.text()).length > 0]).toEqual([200, true]);
    }
    expect(page).toContain('swagger');
  });
});
