import type { Endpoint } from '@yuanli/shared/endpoint';

/** What an endpoint is given. */
export type InputOf<E> = E extends Endpoint<infer In, infer _Out> ? In : never;

/** What an endpoint answers. */
export type AnswerOf<E> = E extends Endpoint<infer _In, infer Out> ? Out : never;

/** One item of the list that an endpoint answers. */
export type ItemOf<E> = E extends Endpoint<infer _In, { items: (infer Item)[] }> ? Item : never;
