import { z } from 'zod';
import { errors } from '@yuanli/shared/errors';
import type { DescribedRoute } from './routes';

const toSchema = (schema: z.ZodType, io: 'input' | 'output'): Record<string, unknown> => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { target: 'draft-2020-12', unrepresentable: 'any', io });
  return rest;
};

/** The OpenAPI 3.1 document, from the same schemas that guard the requests. */
export function describeApi(routes: readonly DescribedRoute[]): Record<string, unknown> {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const route of routes) {
    const path = route.endpoint.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.endpoint.method.toLowerCase()]: describeRoute(route) };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Yuanli 院里', version: '1', description: '社区居民小程序的接口。写操作须带 Idempotency-Key。' },
    paths,
    components: {
      securitySchemes: { session: { type: 'http', scheme: 'bearer' } },
      schemas: { Error: errorSchema },
    },
  };
}

function describeRoute(route: DescribedRoute): Record<string, unknown> {
  const { endpoint, schema, needsSession, isFile, privateExport } = route;
  const { properties = {}, required = [] } = toSchema(schema.in, 'input') as {
    properties?: Record<string, { title?: string }>;
    required?: string[];
  };
  const inPath = [...endpoint.path.matchAll(/:(\w+)/g)].map(([, name]) => name as string);
  const carried = Object.entries(properties).filter(([name]) => !inPath.includes(name));
  const inQuery = endpoint.method === 'GET' || endpoint.method === 'DELETE';
  const parameter = (name: string, where: string) => ({
    name,
    in: where,
    required: where === 'path' || required.includes(name),
    schema: properties[name] ?? { type: 'string' },
  });
  const idempotencyKey = {
    name: 'Idempotency-Key',
    in: 'header',
    required: true,
    schema: { type: 'string', pattern: '^[\\w-]{8,80}$' },
  };
  const [, , service] = endpoint.path.split('/');
  return {
    tags: [service],
    ...(privateExport && { 'x-private-export': privateExport }),
    ...(needsSession && { security: [{ session: [] }] }),
    parameters: [
      ...inPath.map((name) => parameter(name, 'path')),
      ...(inQuery ? carried.map(([name]) => parameter(name, 'query')) : []),
      ...(endpoint.method === 'GET' ? [] : [idempotencyKey]),
    ],
    ...(!inQuery &&
      carried.length > 0 && {
        requestBody: {
          content: content({
            type: 'object',
            properties: Object.fromEntries(carried),
            required: required.filter((name) => !inPath.includes(name)),
          }),
        },
      }),
    responses: {
      200: { description: '成功', content: isFile ? { '*/*': {} } : content(toSchema(schema.out, 'output')) },
      default: { description: '没有做成，原因在 message', content: content({ $ref: '#/components/schemas/Error' }) },
    },
  };
}

const content = (schema: object) => ({ 'application/json': { schema } });

const errorSchema = {
  type: 'object',
  required: ['error'],
  properties: {
    error: {
      type: 'object',
      required: ['code', 'message', 'requestId'],
      properties: {
        code: { type: 'string', enum: Object.keys(errors) },
        message: { type: 'string' },
        fields: { type: 'object', additionalProperties: { type: 'string' } },
        requestId: { type: 'string' },
      },
    },
  },
};
