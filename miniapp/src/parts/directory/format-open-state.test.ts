import { isShutByNotice, formatOpenState } from './format-open-state';

const now = Date.parse('2026-11-22T10:00:00+08:00');
const always = { isAlways: false, opensAt: null, closesAt: null };
const said = (
  openState: Partial<Parameters<typeof formatOpenState>[0]['openState']>,
  notice: Parameters<typeof formatOpenState>[0]['notice'] = null,
) => formatOpenState({ openState: { state: 'closed', ...always, ...openState }, notice }, now).words;
const shut = (from: string, until: string) => ({ id: '1', kind: 'closed' as const, from, until });

it.each([
  [{ state: 'open', closesAt: '2026-11-22T17:30:00+08:00' }, '开到17:30'],
  [{ state: 'open', closesAt: '2026-11-23T02:00:00+08:00' }, '开到明天2:00'],
  [{ state: 'open' }, '开放中'],
  [{ state: 'open', isAlways: true }, '24小时开放'],
  [{ state: 'closing_soon', closesAt: '2026-11-22T10:19:30+08:00' }, '还有20分钟关门'],
  [{ state: 'closed', opensAt: '2026-11-22T14:00:00+08:00' }, '14:00开门'],
  [{ state: 'closed', opensAt: '2026-11-23T09:00:00+08:00' }, '明天9:00开门'],
  [{ state: 'closed', opensAt: '2026-11-25T08:30:00+08:00' }, '11月25日（周三） 8:30开门'],
  [{ state: 'closed' }, '未开放'],
  [{ state: 'unknown' }, '开放时间不详'],
] as const)('%j', (state, words) => expect(said(state)).toBe(words));

it('says a notice first, while it holds', () => {
  const closed = { state: 'closed', opensAt: '2026-11-26T09:00:00+08:00' } as const;
  expect(said(closed, shut('2026-11-22', '2026-11-25'))).toBe('暂停开放到11月25日（临时有事）');
  expect(said(closed, shut('2026-11-20', '2026-11-22'))).toBe('今天暂停开放（临时有事）');
  expect(said({ state: 'unknown' }, shut('2026-11-22', '2026-11-22'))).toBe('今天暂停开放（临时有事）');
  expect(said({ state: 'open', closesAt: '2026-11-22T17:30:00+08:00' }, shut('2026-11-23', '2026-11-25'))).toBe(
    '开到17:30',
  );
});

it('says with the server that what opened the evening before a notice is still open, until it closes', () => {
  const [openState, notice] = [
    { state: 'open' as const, ...always, closesAt: '2026-11-22T02:00:00+08:00' },
    shut('2026-11-22', '2026-11-25'),
  ];
  const at = (time: string) => formatOpenState({ openState, notice }, Date.parse(`2026-11-22T${time}:00+08:00`)).words;
  expect([at('01:00'), at('02:00')]).toEqual(['开到2:00', '暂停开放到11月25日（临时有事）']);
  expect(isShutByNotice({ openState, notice }, Date.parse('2026-11-22T01:00:00+08:00'))).toBe(false);
});

it.each([
  ['open', { closesAt: '2026-11-22T10:00:00+08:00' }, '未开放'],
  ['closing_soon', { closesAt: '2026-11-22T09:30:00+08:00' }, '未开放'],
  ['closed', { opensAt: '2026-11-22T09:59:00+08:00' }, '应已开门'],
  ['closing_soon', { closesAt: '2026-11-22T10:01:00+08:00' }, '还有1分钟关门'],
] as const)('of what was %s when it was asked, %j, it is %s by now', (state, moments, words) =>
  expect(said({ state, ...moments })).toBe(words),
);
