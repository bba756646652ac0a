import type { Endpoint } from '@yuanli/shared/endpoint';
import type { pointsEndpoints } from '@yuanli/shared/points/points.endpoints';

type ItemOf<E> = E extends Endpoint<infer _In, { items: (infer Item)[] }> ? Item : never;

export type AdjustmentData = ItemOf<typeof pointsEndpoints.findAdjustments>;
