/** Ids and plain facts, as they are kept in JSON columns; never private data. */
export type Facts = Record<string, string | number | boolean | null>;
