import { sayOpenState } from './say-open-state';

const now = Date.parse('2026-11-22T10:00:00+08:00');
const always = { isAlways: false, opensAt: null, closesAt: null };
const said = (openState: Partial<Parameters<typeof sayOpenState>[0]['openState']>, notice: Parameters<typeof sayOpenState>[0]['notice'] = null) =>
  sayOpenState({ openState: { state: 'closed', ...always, ...openState }, notice }, now).words;
const shut = (from: string, until: string) => ({ id: '1', kind: 'closed' as const, from, until });

it.each([
  [{ state: 'open', closesAt: '2026-11-22T17:30:00+08:00' }, '现在开着'],
  [{ state: 'open', isAlways: true }, '昼夜开着'],
  [{ state: 'closing_soon', closesAt: '2026-11-22T10:19:30+08:00' }, '还有20分钟关门'],
  [{ state: 'closed', opensAt: '2026-11-22T14:00:00+08:00' }, '14:00开门'],
  [{ state: 'closed', opensAt: '2026-11-23T09:00:00+08:00' }, '明天9:00开门'],
  [{ state: 'closed', opensAt: '2026-11-25T08:30:00+08:00' }, '11月25日 周三 8:30开门'],
  [{ state: 'closed' }, '关着'],
  [{ state: 'unknown' }, '营业时间不清楚'],
] as const)('%j', (state, words) => expect(said(state)).toBe(words));

it('says a notice first, while it holds', () => {
  const open = { state: 'open', closesAt: '2026-11-22T17:30:00+08:00' } as const;
  expect(said(open, shut('2026-11-22', '2026-11-25'))).toBe('停业到11月25日');
  expect(said(open, shut('2026-11-20', '2026-11-22'))).toBe('今天停业');
  expect(said(open, shut('2026-11-23', '2026-11-25'))).toBe('现在开着');
});
