import { untilWhen } from './until-when';

it.each([
  ['today', '2026-11-21T23:59:00+08:00', '2026-11-22T00:00:00+08:00'],
  ['today', '2026-11-21T17:00:00Z', '2026-11-23T00:00:00+08:00'],
  ['week', '2026-11-21T10:00:00+08:00', '2026-11-23T00:00:00+08:00'],
  ['week', '2026-11-22T10:00:00+08:00', '2026-11-23T00:00:00+08:00'],
  ['week', '2026-11-23T00:00:00+08:00', '2026-11-30T00:00:00+08:00'],
] as const)('%s at %s ends at %s', (when, now, until) => expect(untilWhen(when, Date.parse(now))).toBe(until));

it('has no end for all', () => expect(untilWhen('all')).toBeUndefined());
