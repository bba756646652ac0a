import { directoryDeskEndpoints as endpoints } from '@yuanli/shared/directory/directory-desk.endpoints';
import { importColumns, type ImportColumn } from '@yuanli/shared/directory/import-columns';
import Papa from 'papaparse';
import { Location } from '../../server/src/directory/services/location.entity';
import { Organization } from '../../server/src/directory/services/organization.entity';
import { ServiceAtLocation } from '../../server/src/directory/services/service-at-location.entity';
import { appoint, makePerson, signInAs } from './factories/people';
import { makeCommunity, makeCourtyard } from './factories/places';
import type { TestServer } from './test-server';

export type Line = Partial<Record<ImportColumn, string>>;

export const serviceTitles = Object.values(importColumns);

/** A line with nothing wrong; `n` makes it another one. */
export const lineOf = (n: number, given: Line = {}): Line => ({
  externalId: `FW-${n}`,
  name: `利民理发店${n}`,
  category: '便民',
  address: `青石街${n}号`,
  latitude: '28.228200',
  longitude: '112.938800',
  coordinates: 'WGS84',
  ...given,
});

/** A CSV of these lines, with all columns or with those given. */
export const csvOf = (lines: readonly Line[], columns = Object.keys(importColumns) as ImportColumn[]): string =>
  Papa.unparse({
    fields: columns.map((column) => importColumns[column]),
    data: lines.map((line) => columns.map((column) => line[column] ?? '')),
  });

export const bytesOf = (file: string | Uint8Array): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(typeof file === 'string' ? new TextEncoder().encode(file) : file);

/** A community on the map, and its worker who brings in files of services. */
export async function openImportDesk(server: TestServer) {
  const { database } = server.parts;
  const community = await makeCommunity(database);
  await makeCourtyard(database, { communityId: community.id, latitudeE6: 28_228_000, longitudeE6: 112_938_000 });
  const worker = await makePerson(database);
  await appoint(database, worker, 'community_worker', community.id);
  const as = await signInAs(database, worker);

  const handIn = (file: string | Uint8Array, options: { as?: string; key?: string } = {}) =>
    server.call(
      endpoints.startImport,
      { communityId: community.id, fileName: '服务.csv', file: bytesOf(file) },
      { as, ...options },
    );
  const see = async (id: string) => (await server.call(endpoints.getImport, { id }, { as })).body;
  const check = async (file: string | Uint8Array) => {
    const { status, body } = await handIn(file);
    if (status !== 200) throw new Error(JSON.stringify(body));
    await server.settle();
    return see(body.id);
  };
  return {
    community,
    worker,
    as,
    handIn,
    see,
    /** Hands in a file and waits for the dry run. */
    check,
    keep: (id: string, options: { as?: string } = {}) =>
      server.call(endpoints.confirmImport, { id }, { as, ...options }),
    /** Hands in a file and brings it in. */
    bringIn: async (file: string | Uint8Array) => {
      const { id } = await check(file);
      const { body } = await server.call(endpoints.confirmImport, { id }, { as });
      if (body.error) throw new Error(JSON.stringify(body));
      await server.settle();
      return see(id);
    },
    /** Every bad line, by all pages. */
    problems: async (id: string) => {
      const found: { row: number; problem: string }[] = [];
      for (let cursor: string | undefined; ;) {
        const { body } = await server.call(endpoints.findImportProblems, { id, ...(cursor && { cursor }) }, { as });
        found.push(...body.items.map(({ row, problem }) => ({ row, problem })));
        if (!body.nextCursor) return found;
        cursor = body.nextCursor;
      }
    },
    /** The services of the community with their place and organization, by number. */
    services: () =>
      database.read(async (db) => {
        const services = await db.find(ServiceAtLocation, {
          where: { communityId: community.id },
          order: { externalId: 'ASC' },
        });
        const locations = new Map(
          (await db.findBy(Location, { communityId: community.id })).map((one) => [one.id, one]),
        );
        const organizations = new Map(
          (await db.findBy(Organization, { communityId: community.id })).map((one) => [one.id, one]),
        );
        return services.map((one) => ({
          ...one,
          location: locations.get(one.locationId)!,
          organization: organizations.get(one.organizationId)!,
        }));
      }),
    download: async (path: 'services.xlsx' | 'hsds.zip', token = as) => {
      const response = await fetch(`${server.url}/api/directory/communities/${community.id}/${path}`, {
        headers: { Authorization: `Bearer ${token}` },
      });
      return {
        status: response.status,
        headers: response.headers,
        bytes: new Uint8Array(await response.arrayBuffer()),
      };
    },
  };
}
