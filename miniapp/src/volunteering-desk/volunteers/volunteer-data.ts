import type { Endpoint } from '@yuanli/shared/endpoint';
import type { volunteerEndpoints } from '@yuanli/shared/volunteering/volunteers.endpoints';

type ItemOf<E> = E extends Endpoint<infer _In, { items: (infer Item)[] }> ? Item : never;

/** A volunteer as the list of staff shows them. */
export type VolunteerRow = ItemOf<typeof volunteerEndpoints.findVolunteers>;
