import { firstBlockedStep } from '../../parts/forms/form-step';
import { emptyHours, hoursDraftOf, openingHoursOf } from './hours-draft';
import { draftOf, emptyService, serviceToSend } from './service-draft';
import { emptyInStep, serviceSteps } from './service-steps';

const firstEmptyStep = (draft: ReturnType<typeof draftOf>) =>
  firstBlockedStep(serviceSteps, (step) => emptyInStep(step, draft));

type Service = Parameters<typeof draftOf>[0];

const spot = { latitudeE6: 28_194_700, longitudeE6: 112_976_900 };
const form = {
  name: '理发',
  category: 'shops' as const,
  facility: 'community_shop' as const,
  organizationName: '彭叔便利店',
  locationName: '3号楼',
  address: '青石街18号',
  ...spot,
  phones: ['010-55550188', '13855551001'],
  openingHours: 'Mo-Fr 08:30-12:00,14:00-17:30; PH off',
  isWheelchairAccessible: true,
  accessibility: '东门有坡道',
  isHomeVisit: true,
  isFree: false,
  cost: '10元',
  eligibility: null,
  documents: ['身份证', '老年证'],
  description: '剪发',
  keywords: '剪头',
  booking: { slotMinutes: 30, capacity: 2, aheadDays: 7, needsConfirmation: true, keeperId: null },
};
const service = {
  ...form,
  id: '1',
  communityId: '2',
  notices: [],
  can: { edit: true, check: true },
} as unknown as Service;

describe('the form of a service', () => {
  it.each([
    ['all of it', service],
    [
      'the least of it',
      {
        ...service,
        facility: null,
        phones: [],
        openingHours: null,
        accessibility: null,
        cost: null,
        documents: [],
        booking: null,
      } as Service,
    ],
  ])('sends back what it was given where nothing was touched: %s', (_what, given) => {
    const { id: _id, communityId: _communityId, notices: _notices, can: _can, ...details } = given;
    expect(serviceToSend(draftOf(given), given.category, spot)).toEqual(details);
  });

  it('keeps for whom it is free, and names the place after who offers it', () => {
    const sent = serviceToSend(
      { ...draftOf(service), isFree: true, cost: ' 60岁以上 ', locationName: ' ' },
      'shops',
      spot,
    );
    expect(sent).toMatchObject({ isFree: true, cost: '60岁以上', locationName: '彭叔便利店' });
  });

  it('says of each step what is missing, and where the first gap is', () => {
    expect(emptyInStep('what', emptyService)).toEqual({
      name: '请填写名称',
      category: '请选择类别',
      organizationName: '请填写机构',
    });
    expect(firstEmptyStep(draftOf(service))).toBeUndefined();
    expect(firstEmptyStep({ ...draftOf(service), spot: null })).toBe('place');
    expect(firstEmptyStep({ ...draftOf(service), hours: emptyHours })).toBe('hours');
  });
});

it.each([
  [null, 'unknown'],
  ['24/7', 'always'],
  ['Mo-Sa 09:00-18:00', 'weekly'],
  ['Jul-Aug Mo-Fr 07:00-11:00', 'written'],
] as const)('hours of %s are shown as %s and come back as they were', (text, way) => {
  const draft = hoursDraftOf(text);
  expect(draft.way).toBe(way);
  expect(openingHoursOf(draft)).toBe(text);
});
