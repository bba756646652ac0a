import { clockAhead, codeAt, codesLast, codePhase } from './code-at';

const start = Date.parse('2026-11-21T01:00:00Z');
const codes = Array.from({ length: 20 }, (_, step) => ({
  code: String(100_000 + step),
  from: new Date(start + step * 30_000).toISOString(),
  until: new Date(start + (step + 1) * 30_000).toISOString(),
}));

describe('the code of a shift', () => {
  it('is the one of this half minute, and says when the next comes', () => {
    expect(codeAt(codes, start)).toEqual({ code: '100000', secondsLeft: 30 });
    expect(codeAt(codes, start + 29_001)).toEqual({ code: '100000', secondsLeft: 1 });
    expect(codeAt(codes, start + 30_000)).toEqual({ code: '100001', secondsLeft: 30 });
  });

  it('is there for ten minutes without network, and not a moment longer', () => {
    expect(codeAt(codes, start + 10 * 60_000 - 1)?.code).toBe('100019');
    expect(codeAt(codes, start + 10 * 60_000)).toBeUndefined();
    expect(codesLast(codes, start + 9 * 60_000)).toBe(60_000);
    expect(codesLast(codes, start + 11 * 60_000)).toBe(0);
    expect(codesLast([], start)).toBe(0);
  });

  it('is right on a phone whose clock is wrong', () => {
    const phoneIsSlowBy = 47 * 60_000;
    const arrivedAt = start - phoneIsSlowBy;
    const laterOnThePhone = arrivedAt + 65_000;
    expect(codeAt(codes, laterOnThePhone)).toBeUndefined();
    expect(codeAt(codes, laterOnThePhone + clockAhead(new Date(start).toISOString(), arrivedAt))?.code).toBe('100002');
  });
});

describe('the time of codes', () => {
  const shift = { startsAt: '2026-11-21T01:00:00Z', endsAt: '2026-11-21T03:00:00Z' };

  it.each([
    ['2026-11-20T23:59:59Z', 'early'],
    ['2026-11-21T00:00:00Z', 'open'],
    ['2026-11-21T06:00:00Z', 'open'],
    ['2026-11-21T06:00:01Z', 'over'],
  ])('is at %s %s', (at, phase) => {
    expect(codePhase(shift, Date.parse(at))).toBe(phase);
  });
});
