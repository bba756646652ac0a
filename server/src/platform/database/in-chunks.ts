const CHUNK = 500;

/** Rows, or ids of rows, as many at a time as fit into one statement of either database. */
export function* inChunks<T>(items: readonly T[]): Generator<readonly T[]> {
  for (let from = 0; from < items.length; from += CHUNK) yield items.slice(from, from + CHUNK);
}
