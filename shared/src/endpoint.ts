export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/**
 * One act of the API: a method and a path, carrying the types of what goes in and what comes out.
 * The input is one flat object: `:names` of the path are filled from it, the rest travels
 * in the query (GET) or in the JSON body (all others).
 */
export interface Endpoint<In, Out> {
  readonly method: Method;
  readonly path: string;
  /** Never set; it only lets TypeScript remember both types. */
  readonly types?: { in: In; out: Out };
}

/** What the zod pair of an act looks like from outside, without importing zod. */
interface ActSchema {
  in: { _zod: { input: unknown } };
  out: { _zod: { output: unknown } };
}

/** `endpoint<typeof schema.claimWish>('POST /api/wishes/:id/claim')` */
export function endpoint<A extends ActSchema>(
  key: `${Method} /api/${string}`,
): Endpoint<A['in']['_zod']['input'], A['out']['_zod']['output']> {
  const [method, path] = key.split(' ') as [Method, string];
  return { method, path };
}
