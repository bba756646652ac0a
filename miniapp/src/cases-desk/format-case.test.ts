import { formatCaseDue, formatListDue, formatUntil } from './format-case';

const now = Date.parse('2026-12-01T09:00:00+08:00');
const at = (moment: string) => new Date(`${moment}:00+08:00`).toISOString();

it.each([
  ['2026-12-01T11:40', '今天上午11:40前'],
  ['2026-12-02T18:00', '明天下班前'],
  ['2026-12-01T23:59', '今天内'],
  ['2026-12-06T23:59', '12月6日（周日）（含）前'],
])('says until %s: %s', (moment, words) => expect(formatUntil(at(moment), now)).toBe(words));

it.each([
  ['submitted', '2026-12-01T11:40', '今天上午11:40前受理'],
  ['in_progress', '2026-12-02T18:00', '明天下班前答复'],
  ['in_progress', '2026-11-29T18:00', '已超期2天'],
  ['submitted', '2026-12-01T06:00', '已超期3小时'],
  ['submitted', '2026-12-01T08:50', '刚刚超期'],
] as const)('says of one that is %s and due at %s: %s', (status, moment, words) =>
  expect(formatCaseDue({ status, dueAt: at(moment) }, now)).toBe(words),
);

it('says nothing while the clock stands still', () =>
  expect(formatCaseDue({ status: 'waiting_for_resident', dueAt: null }, now)).toBeNull());

it.each([
  ['2026-12-02T18:00', '明天下班前答复'],
  ['2026-12-06T18:00', '12月6日到期'],
  ['2026-11-29T18:00', '已超期2天'],
])('says in a list of one due at %s: %s', (moment, words) =>
  expect(formatListDue({ status: 'in_progress', dueAt: at(moment) }, now)).toBe(words),
);
