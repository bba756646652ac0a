import { serviceEndpoints as endpoints } from '@yuanli/shared/directory/services.endpoints';
import type * as schema from '@yuanli/shared/directory/services.schema';
import type { z } from 'zod';
import type { ServiceAtLocation } from '../../server/src/directory/services/service-at-location.entity';
import { makePerson, signInAs } from './factories/people';
import { makeCourtyard } from './factories/places';
import { awayFrom, makeLocation, makeOrganization, makeService, middle } from './factories/services';
import type { Neighbour } from './make-neighbourhood';
import type { TestServer } from './test-server';

/** 10:00 in China. */
export const tuesday = new Date('2026-11-24T02:00:00Z');

type Query = z.input<typeof schema.findServices.in>;

/** Courtyards with services around them, and people who look for them. */
export function openServicesAround({ call, parts: { database } }: TestServer) {
  const find = (query: Query, as?: string) => call(endpoints.findServices, query, as ? { as } : {});
  let circles = 0;

  return {
    find,
    names: async (query: Query, as?: string): Promise<string[]> =>
      (await find(query, as)).body.items.map(({ name }) => name),
    get: (query: z.input<typeof schema.getService.in>, as?: string) =>
      call(endpoints.getService, query, as ? { as } : {}),

    /** Each lies by itself, eleven kilometres from the last. */
    async newCircle() {
      const centre = { ...middle, latitudeE6: middle.latitudeE6 - 5_000_000 + 100_000 * circles++ };
      const courtyard = await makeCourtyard(database, centre);
      const { communityId } = courtyard;
      const [organization, location] = [
        await makeOrganization(database, { communityId }),
        await makeLocation(database, { communityId }),
      ];
      const shared = { communityId, organizationId: organization.id, locationId: location.id };
      /** So many metres north (and east) of the plate. */
      const add = (name: string, metres: number | [number, number], given: Partial<ServiceAtLocation> = {}) =>
        makeService(database, {
          ...shared,
          name,
          ...awayFrom(centre, ...([metres].flat() as [number, number])),
          ...given,
        });
      return { centre, courtyard, courtyardId: courtyard.id, communityId, add };
    },

    async newPerson(): Promise<Neighbour> {
      const { id } = await makePerson(database, { phone: true, nickname: '小陈' });
      return { id, token: await signInAs(database, { id }) };
    },
  };
}
