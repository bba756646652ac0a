import type { RosterRow } from '../activity-data';
import { momentInShift } from './moment-in-shift';
import { formatChecks, formatStanding } from './format-standing';
import { canBeRecorded, stageOf } from './stage-of';

const check = (at: string, some: Partial<NonNullable<RosterRow['checkedIn']>> = {}) => ({
  at,
  way: 'code' as const,
  isLate: false,
  ...some,
});
const row = (some: Partial<RosterRow>): RosterRow =>
  ({ state: 'seated', checkedIn: null, checkedOut: null, suggestedMinutes: null, minutes: null, ...some }) as RosterRow;
const cameAndWent = {
  checkedIn: check('2026-11-21T00:55:00Z'),
  checkedOut: check('2026-11-21T03:02:00Z', { way: 'roster' }),
};

describe('how far someone is on the day', () => {
  it.each([
    [{}, 'expected'],
    [{ checkedIn: cameAndWent.checkedIn }, 'present'],
    [cameAndWent, 'left'],
    [{ ...cameAndWent, state: 'done', minutes: 120 }, 'recorded'],
    [{ state: 'cancelled_late' }, 'gone'],
    [{ state: 'waiting' }, 'gone'],
  ] as [Partial<RosterRow>, string][])('%j is %s', (some, stage) => {
    expect(stageOf(row(some))).toBe(stage);
  });

  it('lets minutes be taken over only where both checks say them', () => {
    expect(canBeRecorded(row({ ...cameAndWent, suggestedMinutes: 120 }))).toBe(true);
    expect(canBeRecorded(row({ ...cameAndWent, suggestedMinutes: 0 }))).toBe(false);
    expect(canBeRecorded(row({ checkedIn: cameAndWent.checkedIn }))).toBe(false);
    expect(canBeRecorded(row({ ...cameAndWent, suggestedMinutes: 120, minutes: 120 }))).toBe(false);
  });
});

describe('checks in words', () => {
  it('names what sets one apart', () => {
    expect(formatChecks(row({}))).toBe('还没有签到');
    expect(formatChecks(row(cameAndWent))).toBe('上午8:55签到 · 上午11:02签退（补签）');
    expect(formatChecks(row({ checkedIn: check('2026-11-21T00:55:00Z', { isLate: true }) }))).toBe(
      '上午8:55签到（补传）',
    );
  });
});

describe('where someone stands', () => {
  it('is said of them, not to them', () => {
    expect(formatStanding(row({ state: 'offered' }))).toBe('候补已有名额，待本人答复');
    expect(formatStanding(row({ state: 'cancelled_late' }))).toBe('截止后取消');
    expect(formatStanding(row({}))).toBe('还没有签到');
  });
});

describe('a time of day, meant for a shift', () => {
  it('lies on the day of the shift', () => {
    expect(momentInShift({ startsAt: '2026-11-21T01:00:00Z', endsAt: '2026-11-21T03:00:00Z' }, '11:40')).toBe(
      '2026-11-21T11:40:00+08:00',
    );
  });

  it('lies after midnight where the shift goes past it', () => {
    const night = { startsAt: '2026-11-21T14:00:00Z', endsAt: '2026-11-21T17:00:00Z' };
    expect(momentInShift(night, '21:50')).toBe('2026-11-21T21:50:00+08:00');
    expect(momentInShift(night, '01:10')).toBe('2026-11-22T01:10:00+08:00');
  });
});
