import { directoryDeskEndpoints as desk } from '@yuanli/shared/directory/directory-desk.endpoints';
import { serviceEndpoints as services } from '@yuanli/shared/directory/services.endpoints';
import type { ReportKind } from '@yuanli/shared/directory/service-states';
import { ServiceAtLocation } from '../../server/src/directory/services/service-at-location.entity';
import { ServiceReport } from '../../server/src/directory/services/service-report.entity';
import { InboxMessage } from '../../server/src/messages/inbox-message.entity';
import type { Courtyard } from '../../server/src/places';
import { makePerson, newOpenid, signInAs } from './factories/people';
import {
  makeBuilding,
  makeCommunity,
  makeCourtyard,
  makeDistrict,
  makeGrid,
  makeHousehold,
  makeStreet,
} from './factories/places';
import { makeService } from './factories/services';
import { makeNeighbourhood, type Neighbour } from './make-neighbourhood';
import { nextNumber } from './next-number';
import type { TestServer } from './test-server';

export type DirectoryDesk = Awaited<ReturnType<typeof openDirectoryDesk>>;

/** A complete form; the parts a test cares about come on top. */
export const serviceForm = () => ({
  name: '便民理发',
  category: 'shops' as const,
  facility: null,
  organizationName: '老张理发店',
  locationName: '石榴院门口',
  address: '青石街18号',
  latitudeE6: 28_200_000,
  longitudeE6: 112_980_000,
  phones: ['010-55550111'],
  openingHours: 'Mo-Sa 09:00-18:00',
  isWheelchairAccessible: true,
  accessibility: null,
  isHomeVisit: false,
  isFree: false,
  cost: '15元',
  eligibility: null,
  documents: [],
  description: '剪发，老人可上门。',
  keywords: '理发 剪发',
  booking: null,
});

/** A community whose courtyard is on the map, those who look after its circle, and neighbours who say what they found. */
export async function openDirectoryDesk(server: TestServer) {
  const {
    parts: { database },
  } = server;
  const { id: districtId } = await makeDistrict(database);
  const { id: communityId } = await makeCommunity(database, {
    streetId: (await makeStreet(database, { districtId })).id,
  });
  const town = await makeNeighbourhood(server, { id: communityId });
  const { gridId } = town.courtyard;
  const otherGridId = (await makeGrid(database, { communityId, name: '4网格' })).id;

  /** A home of its own in the courtyard, and someone who is verified in it. */
  const newResident = async (
    courtyard: Pick<Courtyard, 'id'> = town.courtyard,
    openid = newOpenid(),
  ): Promise<Neighbour> => {
    const { id: buildingId } = await makeBuilding(database, {
      courtyardId: courtyard.id,
      name: `${nextNumber()}号楼`,
    });
    const { id } = await makePerson(database, {
      courtyard,
      openid,
      verifiedIn: await makeHousehold(database, { buildingId }),
    });
    return { id, token: await signInAs(database, { id }) };
  };
  const as = ({ token }: Neighbour) => ({ as: token });

  return {
    ...town,
    districtId,
    communityId,
    gridId,
    worker: await town.newNeighbour('community_worker', communityId, '林主任'),
    otherGridWorker: await town.newNeighbour('grid_worker', otherGridId, '小陈'),
    keeper: await town.newNeighbour('keeper'),
    newResident,
    /** In another community of the same district, or of another one. */
    newNeighbourFrom: async (district: 'same' | 'other') => {
      const street = await makeStreet(database, district === 'same' ? { districtId } : {});
      const community = await makeCommunity(database, { streetId: street.id });
      return newResident(await makeCourtyard(database, { communityId: community.id }));
    },
    newService: (given: Partial<ServiceAtLocation> = {}) => makeService(database, { communityId, gridId, ...given }),

    make: (form: object, who: Neighbour) =>
      server.call(desk.makeService, { communityId, ...serviceForm(), ...form } as never, as(who)),
    change: (id: string, form: object, who: Neighbour) =>
      server.call(desk.changeService, { id, ...serviceForm(), ...form } as never, as(who)),
    get: (id: string, who: Neighbour) => server.call(desk.getServiceToRun, { id }, as(who)),
    list: (view: 'to_verify' | 'all' | 'closed', who: Neighbour, more: { q?: string; cursor?: string } = {}) =>
      server.call(desk.findServicesToRun, { view, ...more }, as(who)),
    check: (id: string, who: Neighbour) => server.call(desk.checkService, { id }, as(who)),
    close: (id: string, who: Neighbour, reason = '店主搬走了') =>
      server.call(desk.closeService, { id, reason }, as(who)),
    reopen: (id: string, who: Neighbour) => server.call(desk.reopenService, { id }, as(who)),
    addNotice: (id: string, from: string, until: string, who: Neighbour) =>
      server.call(desk.addNotice, { id, kind: 'closed', from, until }, as(who)),
    removeNotice: (id: string, noticeId: string, who: Neighbour) =>
      server.call(desk.removeNotice, { id, noticeId }, as(who)),
    gaps: (who: Neighbour, pace?: 'adult' | 'elder') => server.call(desk.findGaps, { communityId, pace }, as(who)),
    report: (id: string, kind: ReportKind, who: Neighbour, note?: string) =>
      server.call(services.reportService, { id, kind, note }, as(who)),

    rowOf: (id: string) => database.read((db) => db.findOneByOrFail(ServiceAtLocation, { id })),
    reportsOf: (serviceId: string) =>
      database.read((db) => db.find(ServiceReport, { where: { serviceId }, order: { id: 'ASC' } })),
    toldTo: async ({ id: personId }: Neighbour) =>
      (await database.read((db) => db.find(InboxMessage, { where: { personId }, order: { id: 'ASC' } }))).map(
        ({ title }) => title,
      ),
  };
}
