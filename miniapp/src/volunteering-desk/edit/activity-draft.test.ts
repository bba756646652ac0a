import type { ActivityData } from '../activity-data';
import { activityToSend, draftOf, emptyActivity } from './activity-draft';

const details = {
  kind: 'duty',
  title: '楼门值守',
  organiser: '槐荫社区居委会',
  story: '每周六值守',
  placeName: '石榴院门口',
  latitudeE6: 39_908_823,
  longitudeE6: 116_397_470,
  cutOffHours: 24,
  earnsPoints: true,
  minAge: 18,
  maxAge: null,
  training: '急救',
  partyMembersOnly: false,
} as const;

describe('the form of an activity', () => {
  it('sends back what it was filled with', () => {
    const activity = {
      ...details,
      bring: null,
      pictures: [{ id: 'P1', url: 'https://yuanli.example/a', thumbUrl: 'https://yuanli.example/b' }],
    } as unknown as ActivityData;
    expect(activityToSend(draftOf(activity), ['P1'])).toEqual({ ...details, bring: undefined, pictureIds: ['P1'] });
  });

  it('asks nothing of volunteers that was left empty', () => {
    expect(activityToSend({ ...emptyActivity('居委会'), training: '  ' }, [])).toMatchObject({
      minAge: null,
      maxAge: null,
      training: null,
      latitudeE6: null,
      longitudeE6: null,
      organiser: '居委会',
    });
  });
});
