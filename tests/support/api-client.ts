import { randomUUID } from 'node:crypto';
import type { Endpoint } from '@yuanli/shared/endpoint';

export interface ApiAnswer<Out> {
  status: number;
  /** What came back; `error` is set when it was refused. */
  body: Out & { error?: { code: string; message: string; fields?: Record<string, string>; requestId: string } };
  headers: Headers;
}

export interface CallOptions {
  /** A session token. */
  as?: string;
  /** The Idempotency-Key; a new one unless given. */
  key?: string;
  /** The caller's address, as a proxy in front tells it. */
  from?: string;
}

/** Calls an endpoint over HTTP, as the mini-program does. */
export async function callApi<In, Out>(
  baseUrl: string,
  { method, path }: Endpoint<In, Out>,
  input: In,
  { as, key = randomUUID(), from }: CallOptions = {},
): Promise<ApiAnswer<Out>> {
  const rest = new Map(Object.entries((input ?? {}) as Record<string, unknown>));
  const filled = path.replace(/:(\w+)/g, (_, name: string) => {
    const value = String(rest.get(name));
    rest.delete(name);
    return encodeURIComponent(value);
  });
  const url = new URL(filled, baseUrl);
  const headers: Record<string, string> = {
    ...(as && { Authorization: `Bearer ${as}` }),
    ...(from && { 'X-Forwarded-For': from }),
  };
  if (method !== 'GET') headers['Idempotency-Key'] = key;
  let body: string | FormData | undefined;
  if (method === 'GET' || method === 'DELETE') {
    for (const [name, value] of rest) if (value !== undefined) url.searchParams.set(name, String(value));
  } else if (rest.get('file') instanceof Uint8Array) {
    body = formOf(rest);
  } else {
    headers['Content-Type'] = 'application/json';
    body = JSON.stringify(Object.fromEntries(rest));
  }
  const response = await fetch(url, { method, headers, ...(body !== undefined && { body }) });
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json');
  return {
    status: response.status,
    body: (isJson ? JSON.parse(text) : text) as ApiAnswer<Out>['body'],
    headers: response.headers,
  };
}

function formOf(fields: Map<string, unknown>): FormData {
  const form = new FormData();
  for (const [name, value] of fields) {
    if (value instanceof Uint8Array) form.set(name, new Blob([Buffer.from(value)]), 'file');
    else form.set(name, String(value));
  }
  return form;
}
