import type { castingEndpoints } from '@yuanli/shared/hall/casting.endpoints';
import type { Endpoint } from '@yuanli/shared/endpoint';

type InOf<E> = E extends Endpoint<infer In, infer _Out> ? In : never;

/** What was marked, as it is sent. */
export type Marked = InOf<typeof castingEndpoints.castBallot>['content'];
