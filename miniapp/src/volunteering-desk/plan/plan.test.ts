import type { ShiftData } from '../activity-data';
import { isAhead, nextShift } from './next-shift';
import { formatRecipients } from './format-recipients';

const now = Date.parse('2026-11-21T02:00:00Z');
const shift = (id: string, startsAt: string, endsAt: string, state: ShiftData['state'] = 'open') =>
  ({ id, startsAt, endsAt, state }) as ShiftData;
const nextOf = (...shifts: ShiftData[]) =>
  nextShift({ posts: [{ id: 'P', name: '志愿者', duty: '', shifts }] }, now)?.id;

describe('the next shift', () => {
  const running = shift('running', '2026-11-21T01:00:00Z', '2026-11-21T03:00:00Z');
  const tomorrow = shift('tomorrow', '2026-11-22T01:00:00Z', '2026-11-22T03:00:00Z');

  it('is the one that goes on, then the earliest to come', () => {
    expect(nextOf(tomorrow, running)).toBe('running');
    expect(nextOf(tomorrow)).toBe('tomorrow');
  });

  it('is none that is over or cancelled', () => {
    expect(
      nextOf(shift('over', '2026-11-20T01:00:00Z', '2026-11-21T02:00:00Z'), { ...tomorrow, state: 'cancelled' }),
    ).toBeUndefined();
    expect(isAhead(running, Date.parse(running.endsAt))).toBe(false);
  });
});

describe('who is told', () => {
  it('counts those with a seat and those who wait, over all shifts', () => {
    expect(
      formatRecipients([
        { capacity: 10, left: 7, waiting: 0 },
        { capacity: 2, left: 0, waiting: 4 },
      ]),
    ).toBe('已报名的5人和候补的4人');
  });

  it('is nobody while nobody signed up', () => {
    expect(formatRecipients([{ capacity: 10, left: 10, waiting: 0 }])).toBeNull();
    expect(formatRecipients([])).toBeNull();
  });
});
