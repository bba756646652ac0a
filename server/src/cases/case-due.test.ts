import fc from 'fast-check';
import { momentInChina } from '@yuanli/shared/china-time';
import { clock, minutes } from '../platform/clock';
import { addWorkingMinutes, workingMinutesBetween } from '../tasks';
import { acceptBy, dueOf, resumed } from './case-due';

const at = (day: string, time: string): Date => momentInChina(day, time);
const timed = (more: object = {}) => ({
  ...{ kind: 'appeal' as const, category: 'lighting' as const, isDanger: false, grade: 'ordinary' as const },
  ...{ countedFrom: at('2026-11-27', '16:20'), stoppedMinutes: 0, promisedHours: null, externalDueAt: null },
  ...more,
});

describe('when an answer is owed', () => {
  it.each([
    [
      'what the hotline has set',
      { isDanger: true, externalDueAt: at('2026-12-03', '12:00') },
      at('2026-12-03', '12:00'),
    ],
    ['danger, to the minute', { isDanger: true }, at('2026-11-27', '18:20')],
    ['a lift, on a Friday afternoon too', { category: 'lift' }, at('2026-11-28', '16:20')],
    ['an ordinary trouble after 5 working days', {}, at('2026-12-04', '18:00')],
    ['a composite one after 15', { grade: 'composite' }, at('2026-12-18', '18:00')],
    ['a plan of a hard one after 15', { grade: 'hard' }, at('2026-12-18', '18:00')],
    ['a question at the counter on the next working day', { kind: 'inquiry' }, at('2026-11-30', '18:00')],
    ['the first contact of a mediator after 3', { kind: 'mediation' }, at('2026-12-02', '18:00')],
    ['a word on the app after 15 days', { kind: 'feedback' }, at('2026-12-12', '16:20')],
  ])('%s', (_words, more, dueAt) => {
    expect(dueOf(timed(more)).dueAt).toEqual(dueAt);
  });

  it('counts a make-up Sunday as worked and the National Day week as free', () => {
    // 2026: 10-01 to 10-07 are free, Sunday 09-20 and Saturday 10-10 are worked.
    expect(dueOf(timed({ countedFrom: at('2026-09-30', '09:00') })).dueAt).toEqual(at('2026-10-13', '18:00'));
    expect(dueOf(timed({ countedFrom: at('2026-09-18', '09:00') })).dueAt).toEqual(at('2026-09-24', '18:00'));
  });

  it('asks for acceptance by the end of the next working day, or sooner when all is due sooner', () => {
    const madeAt = at('2026-11-27', '16:20');
    expect(acceptBy({ madeAt, dueAt: at('2026-12-04', '18:00') })).toEqual(at('2026-11-30', '18:00'));
    expect(acceptBy({ madeAt, dueAt: at('2026-11-27', '18:20') })).toEqual(at('2026-11-27', '18:20'));
  });
});

describe('a clock that stood still', () => {
  afterEach(() => clock.set(null));

  it('goes on with what was left, over a weekend only what was worked of it', () => {
    const row = { stoppedAt: at('2026-11-27', '17:00'), stoppedMinutes: 0, dueAt: at('2026-12-02', '18:00') };
    clock.set(at('2026-11-30', '10:00'));
    // 7 hours of Friday and 10 of Monday.
    expect(resumed({ ...row, runsByHour: false })).toEqual({
      ...{ stoppedAt: null, stoppedMinutes: 17 * 60, dueAt: at('2026-12-03', '11:00') },
    });
    expect(resumed({ ...row, runsByHour: true })).toEqual({
      ...{ stoppedAt: null, stoppedMinutes: 65 * 60, dueAt: at('2026-12-05', '11:00') },
    });
  });

  it('leaves exactly the working minutes that were left when it stopped', () => {
    const moment = fc
      .integer({ min: 0, max: 120 * 24 * 60 })
      .map((n) => new Date(at('2026-08-15', '00:00').getTime() + minutes(n)));
    const length = fc.integer({ min: 0, max: 30 * 24 * 60 });
    fc.assert(
      fc.property(moment, length, length, (stoppedAt, left, stood) => {
        const dueAt = addWorkingMinutes(stoppedAt, left);
        const now = new Date(stoppedAt.getTime() + minutes(stood));
        clock.set(now);
        const after = resumed({ stoppedAt, stoppedMinutes: 0, dueAt, runsByHour: false }).dueAt!;
        expect(workingMinutesBetween(stoppedAt, dueAt)).toBe(left);
        expect(workingMinutesBetween(now, after)).toBe(left);
      }),
      { numRuns: 300 },
    );
  });
});
