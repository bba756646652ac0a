import fc from 'fast-check';
import { hours } from '../../platform/clock';
import type { Refusal } from '../../platform/refusal';
import { planShifts, type Schedule } from './plan-shifts';

const now = new Date('2026-11-22T02:00:00Z'); // a Sunday, 10:00 in China
const weekly = (more: Partial<Extract<Schedule, { repeats: 'weekly' }>> = {}): Schedule => ({
  repeats: 'weekly',
  weekdays: [6, 7],
  fromDay: '2026-11-22',
  untilDay: '2026-12-06',
  startTime: '09:00',
  endTime: '11:00',
  ...more,
});
const startsOf = (schedule: Schedule) => planShifts(schedule, now).map(({ startsAt }) => startsAt.toISOString());
const fieldsOf = (schedule: Schedule) => {
  try {
    return planShifts(schedule, now).length;
  } catch (error) {
    return Object.keys((error as Refusal).fields!);
  }
};

describe('a weekly schedule', () => {
  it('names days and hours as the wall in China shows them, and leaves out what has begun', () => {
    expect(startsOf(weekly())).toEqual([
      '2026-11-28T01:00:00.000Z',
      '2026-11-29T01:00:00.000Z',
      '2026-12-05T01:00:00.000Z',
      '2026-12-06T01:00:00.000Z',
    ]);
    expect(startsOf(weekly({ startTime: '10:30', untilDay: '2026-11-22' }))).toEqual(['2026-11-22T02:30:00.000Z']);
  });

  it('may begin on the day before in UTC, and end on the day after in China', () => {
    expect(
      planShifts(weekly({ weekdays: [1], startTime: '06:00', endTime: '07:00', untilDay: '2026-11-23' }), now),
    ).toEqual([{ startsAt: new Date('2026-11-22T22:00:00Z'), endsAt: new Date('2026-11-22T23:00:00Z') }]);
    expect(
      planShifts(weekly({ weekdays: [5], startTime: '22:00', endTime: '02:00', untilDay: '2026-11-27' }), now),
    ).toEqual([{ startsAt: new Date('2026-11-27T14:00:00Z'), endsAt: new Date('2026-11-27T18:00:00Z') }]);
  });

  it.each([
    ['schedule.weekdays', { weekdays: [3], untilDay: '2026-11-24' }],
    ['schedule.weekdays', { untilDay: '2026-11-01' }],
    ['schedule.untilDay', { untilDay: '2027-11-24' }],
    ['schedule.untilDay', { fromDay: '9999-12-01', untilDay: '9999-12-31' }],
    ['schedule.endTime', { endTime: '09:00' }],
    ['schedule.endTime', { endTime: '21:01' }],
  ])('is refused at %s: %j', (field, more) => {
    expect(fieldsOf(weekly(more))).toEqual([field]);
  });

  it('takes 60 shifts, and counts none of the years that have passed', () => {
    const everyDay = { weekdays: [1, 2, 3, 4, 5, 6, 7], startTime: '10:30' };
    expect(fieldsOf(weekly({ ...everyDay, untilDay: '2027-01-20' }))).toBe(60);
    expect(fieldsOf(weekly({ ...everyDay, untilDay: '2027-01-21' }))).toEqual(['schedule.untilDay']);
    expect(fieldsOf(weekly({ ...everyDay, fromDay: '0001-01-01', untilDay: '2027-01-20' }))).toBe(60);
  });

  it('plans each shift ahead, on a chosen weekday, within the days, without overlaps', () => {
    const twoDigits = (most: number) => fc.integer({ min: 0, max: most }).map((n) => String(n).padStart(2, '0'));
    const times = fc.tuple(twoDigits(23), twoDigits(59)).map(([hour, minute]) => `${hour}:${minute}`);
    const day = fc
      .date({ min: new Date('2026-10-01'), max: new Date('2027-03-01'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    const schedules = fc.record({
      repeats: fc.constant('weekly' as const),
      weekdays: fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 7 }),
      fromDay: day,
      untilDay: day,
      startTime: times,
      endTime: times,
    });
    fc.assert(
      fc.property(schedules, (schedule) => {
        if (Array.isArray(fieldsOf(schedule))) return;
        const shifts = planShifts(schedule, now);
        for (const [at, { startsAt, endsAt }] of shifts.entries()) {
          const wall = new Date(startsAt.getTime() + hours(8));
          expect(schedule.weekdays).toContain(wall.getUTCDay() || 7);
          expect(wall.toISOString().slice(11, 16)).toBe(schedule.startTime);
          expect(new Date(endsAt.getTime() + hours(8)).toISOString().slice(11, 16)).toBe(schedule.endTime);
          expect(
            wall.toISOString().slice(0, 10) >= schedule.fromDay && wall.toISOString().slice(0, 10) <= schedule.untilDay,
          ).toBe(true);
          expect(startsAt > now && endsAt > startsAt && endsAt.getTime() - startsAt.getTime() <= hours(12)).toBe(true);
          expect(at === 0 || shifts[at - 1]!.endsAt <= startsAt).toBe(true);
        }
      }),
    );
  });
});

it.each([
  [1, '2026-11-22T03:00:00Z', '2026-11-22T05:00:00Z'],
  [['schedule.startsAt'], '2026-11-22T02:00:00Z', '2026-11-22T05:00:00Z'],
  [['schedule.endsAt'], '2026-11-22T03:00:00Z', '2026-11-22T03:00:00Z'],
  [['schedule.endsAt'], '2026-11-22T03:00:00Z', '2026-11-22T15:00:01Z'],
])('a single shift: %j for %s to %s', (outcome, startsAt, endsAt) => {
  expect(fieldsOf({ repeats: 'once', startsAt, endsAt })).toEqual(outcome);
});
