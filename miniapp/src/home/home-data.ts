import type { Endpoint } from '@yuanli/shared/endpoint';
import type { homeEndpoints } from '@yuanli/shared/home/home.endpoints';

type OutOf<E> = E extends Endpoint<infer _In, infer Out> ? Out : never;

export type HomeData = OutOf<typeof homeEndpoints.getHome>;
export type Waiting = HomeData['waiting'][number];
