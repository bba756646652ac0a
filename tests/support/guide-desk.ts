import { guideEndpoints } from '@yuanli/shared/directory/guides.endpoints';
import { serviceEndpoints } from '@yuanli/shared/directory/services.endpoints';
import { openDirectoryDesk } from './directory-desk';
import type { Neighbour } from './make-neighbourhood';
import type { TestServer } from './test-server';

/** A complete form but for its counter; the parts a test cares about come on top. */
export const guideForm = () => ({
  name: '临时救助申请',
  guideClass: 'relief' as const,
  trip: 'counter' as const,
  eligibility: '遇到突发困难的家庭',
  materials: [
    { name: '身份证', from: null, copies: 1, isNoLongerNeeded: false },
    { name: '银行流水', from: '开户银行打印', copies: 0, isNoLongerNeeded: false },
    { name: '户籍证明', from: null, copies: 0, isNoLongerNeeded: true },
  ],
  openingHours: null,
  phones: [],
  workingDays: 10,
  isFree: true,
  cost: null,
  result: '一次性救助金，以当地公布为准',
  elsewhereName: null,
  elsewhereHow: null,
  elsewhereUrl: null,
  elsewherePhone: null,
  basis: '《社会救助暂行办法》',
  source: '中国政府网',
  note: null,
  isFrequent: false,
  keywords: '困难补助',
});

export const notIssued = {
  name: '无犯罪记录证明',
  guideClass: 'housing_papers' as const,
  trip: 'not_issued' as const,
  materials: [],
  elsewhereName: '公安派出所',
  elsewhereHow: '到户籍地或居住地派出所申请',
};

/** A circle with a counter in its service centre, and those who write its guides. */
export async function openGuideDesk(server: TestServer) {
  const circle = await openDirectoryDesk(server);
  const counter = await circle.newService({
    ...{ name: '综合窗口', category: 'government', phones: ['010-55550199'], openingHours: 'Mo-Fr 08:30-17:30' },
    ...{ slotMinutes: 30, slotCapacity: 2, bookAheadDays: 7 },
  });
  const call = { communityId: circle.communityId };
  return {
    ...circle,
    counter,
    make: (form: object = {}, who: Neighbour = circle.worker) =>
      server.call(
        guideEndpoints.makeGuide,
        { ...call, ...guideForm(), counterId: counter.id, ...form },
        { as: who.token },
      ),
    change: (id: string, form: object = {}, who: Neighbour = circle.worker) =>
      server.call(
        guideEndpoints.changeGuide,
        { id, ...guideForm(), counterId: counter.id, ...form },
        { as: who.token },
      ),
    see: (id: string, who?: Neighbour) => server.call(guideEndpoints.getGuide, { id }, { as: who?.token }),
    find: async (choice: object = {}) => (await server.call(guideEndpoints.findGuides, { ...call, ...choice })).body,
    around: async (choice: object = {}) =>
      (await server.call(serviceEndpoints.findServices, { courtyardId: circle.courtyard.id, ...choice })).body,
  };
}
