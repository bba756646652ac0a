import type { SeatData } from '../volunteering-data';
import { checkDue } from './check-due';
import { seatTimeline } from './seat-timeline';

const at = (time: string) => `2026-11-21T${time}:00.000Z`;
const seat: SeatData = {
  id: 'S1',
  state: 'seated',
  placeInLine: null,
  offerUntil: null,
  cutOffAt: at('00:00'),
  bring: null,
  communityPhone: '',
  latitudeE6: null,
  longitudeE6: null,
  checkedIn: null,
  checkedOut: null,
  minutes: null,
  recordId: null,
  can: { accept: false, cancel: true, checkIn: false, checkOut: false },
  shift: {
    id: 'SH1',
    activityId: 'A1',
    kind: 'service',
    title: '助餐',
    postName: '送餐',
    placeName: '食堂',
    startsAt: at('03:00'),
    endsAt: at('05:00'),
    capacity: 5,
    left: 1,
    waiting: 0,
    state: 'open',
    mine: 'seated',
  },
};
const checked = { at: at('03:00'), way: 'code', isLate: false } as const;
const kept = (what: 'in' | 'out') => ({ what, key: what, shiftId: 'SH1', code: '1', scannedAt: at('03:00') });
const titles = (given: Partial<SeatData>) =>
  seatTimeline({ ...seat, ...given }).map(({ title, state }) => `${state} ${title}`);

describe('the thread of a seat', () => {
  it('waits for the next thing only', () => {
    expect(titles({})).toEqual(['done 报名', 'now 签到', 'next 签退', 'next 负责人确认时长']);
    expect(titles({ checkedIn: checked, checkedOut: checked })).toEqual([
      'done 报名',
      'done 签到',
      'done 签退',
      'now 负责人确认时长',
    ]);
  });

  it('ends with the minutes, which are the coordinator’s to confirm', () => {
    expect(titles({ state: 'done', checkedIn: checked, minutes: 90 }).at(-1)).toBe('done 已记1小时30分钟');
    expect(titles({ state: 'done' })).toEqual(['done 报名', 'next 签到', 'next 签退', 'now 负责人确认时长']);
    expect(titles({ state: 'shift_cancelled' })).toEqual(['done 报名', 'stopped 班次已取消']);
  });

  it('says what is still on this phone only', () => {
    expect(seatTimeline(seat, [kept('in')])[1]).toEqual({
      title: '签到',
      note: '11月21日（周六）上午11:00 · 待上传',
      state: 'now',
    });
  });

  it('says how a check came about', () => {
    expect(seatTimeline({ ...seat, checkedIn: { at: at('03:00'), way: 'roster', isLate: true } })[1]?.note).toBe(
      '11月21日（周六）上午11:00 · 负责人补签 · 补传',
    );
  });
});

describe('what is due', () => {
  it.each([
    ['an hour before', {}, [], at('02:00'), 'in'],
    ['too early', {}, [], at('01:59'), null],
    ['kept on the phone', {}, [kept('in')], at('03:05'), 'out'],
    ['both kept', {}, [kept('in'), kept('out')], at('05:05'), null],
    ['a refused scan', {}, [{ ...kept('in'), refusedBecause: '签到码不对' }], at('03:05'), 'in'],
    ['checked in', { checkedIn: checked }, [], at('05:00'), 'out'],
    ['gone without checking out', { state: 'done' as const, checkedIn: checked }, [], at('05:30'), 'out'],
    ['three hours after the end', { checkedIn: checked }, [], at('08:01'), null],
    ['only waiting', { state: 'waiting' as const }, [], at('03:00'), null],
  ])('%s', (_, given, checks, now, due) => expect(checkDue({ ...seat, ...given }, checks, Date.parse(now))).toBe(due));
});
