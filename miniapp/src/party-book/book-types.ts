import type { Endpoint } from '@yuanli/shared/endpoint';
import type { partyBookEndpoints } from '@yuanli/shared/party-book/party-book.endpoints';

type OutOf<E> = E extends Endpoint<infer _In, infer Out> ? Out : never;

export type MyBook = OutOf<typeof partyBookEndpoints.getMyBook>;
export type Entry = MyBook['entries'][number];
export type MonthSum = Pick<MyBook['months'][number], 'base' | 'reward'>;
