export type Fact = string | number | boolean | null | readonly string[];

/** Ids and plain facts, as they are kept in JSON columns; never private data. */
export type Facts = Record<string, Fact>;
