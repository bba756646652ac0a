import { isAdult } from './is-adult';

describe('of age', () => {
  it.each([
    ['2008-11-22', '2026-11-21T15:59:59Z', false],
    ['2008-11-22', '2026-11-21T16:00:00Z', true],
    ['2008-02-29', '2026-02-28T12:00:00Z', false],
    ['2008-02-29', '2026-03-01T00:00:00Z', true],
    ['1958-03-07', '2026-11-22T00:00:00Z', true],
  ])('born on %s, at %s: %s', (birthDate, at, expected) => expect(isAdult(birthDate, new Date(at))).toBe(expected));
});
