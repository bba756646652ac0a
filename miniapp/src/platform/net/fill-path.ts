import type { Endpoint } from '@yuanli/shared/endpoint';

interface Filled {
  /** Path with its names filled and, for GET, the rest as a query. */
  path: string;
  /** What travels in the body; undefined for GET. */
  body?: Record<string, unknown>;
}

/** The flat input of an endpoint, spread over path, query and body. */
export function fillPath<In extends object, Out>({ method, path }: Endpoint<In, Out>, input: In): Filled {
  const rest = new Map(Object.entries(input).filter(([, value]) => value !== undefined));
  const filled = path.replace(/:(\w+)/g, (_, name: string) => {
    const value = rest.get(name);
    rest.delete(name);
    return encodeURIComponent(String(value));
  });
  if (method !== 'GET') return { path: filled, body: Object.fromEntries(rest) };
  const query = [...rest].map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`).join('&');
  return { path: query ? `${filled}?${query}` : filled };
}
