import { adultOn, ageAt } from './birthday';

describe('how old someone is', () => {
  it('changes at midnight in China', () => {
    expect(ageAt('2010-05-31', new Date('2026-05-30T15:59:59.999Z'))).toBe(15);
    expect(ageAt('2010-05-31', new Date('2026-05-30T16:00:00Z'))).toBe(16);
    expect(adultOn('2010-05-31')).toEqual(new Date('2028-05-30T16:00:00Z'));
  });

  it('is counted from 1 March for those born on a leap day', () => {
    expect(adultOn('2008-02-29')).toEqual(new Date('2026-02-28T16:00:00Z'));
    expect(ageAt('2008-02-29', new Date('2026-02-28T15:59:59Z'))).toBe(17);
    expect(ageAt('2008-02-29', new Date('2028-02-28T16:00:00Z'))).toBe(20);
  });

  it('follows the year on the wall', () => {
    expect(ageAt('2000-01-01', new Date('2025-12-31T16:00:00Z'))).toBe(26);
    expect(ageAt('2000-12-31', new Date('2025-12-31T16:00:00Z'))).toBe(25);
  });
});
