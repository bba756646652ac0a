import type { Endpoint } from '@yuanli/shared/endpoint';
import type { partyPointsEndpoints } from '@yuanli/shared/party-points/party-points.endpoints';

type OutOf<E> = E extends Endpoint<infer _In, infer Out> ? Out : never;

export type MyBook = OutOf<typeof partyPointsEndpoints.getMyBook>;
export type Entry = MyBook['entries'][number];
export type MonthSum = Pick<MyBook['months'][number], 'base' | 'reward'>;
