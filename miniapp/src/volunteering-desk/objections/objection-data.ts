import type { Endpoint } from '@yuanli/shared/endpoint';
import type { recordEndpoints } from '@yuanli/shared/volunteering/service-records.endpoints';

type ItemOf<E> = E extends Endpoint<infer _In, { items: (infer Item)[] }> ? Item : never;

export type ObjectionData = ItemOf<typeof recordEndpoints.findObjections>;
