export interface ErrorFacts {
  type: string;
  message: string;
  stack?: string;
}

/**
 * What may be kept of an error. One of the database carries the values of its statement, some even in its wording
 * (`Duplicate entry '139…'`), so only its code and the statement without values are kept.
 */
export function describeError(error: unknown): ErrorFacts {
  if (!(error instanceof Error)) return { type: typeof error, message: String(error) };
  const { query, code } = error as { query?: unknown; code?: unknown };
  const frames = (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at '));
  const message = typeof query === 'string' ? `${String(code)}: ${query}` : error.message;
  return { type: error.name, message, stack: frames.join('\n') };
}
