import { formatCaseDue, formatListDue, formatUntil } from './format-case';

const now = Date.parse('2026-12-01T09:00:00+08:00');
const at = (moment: string) => new Date(`${moment}:00+08:00`).toISOString();
const toAnswer = (moment: string) => ({ dueAt: at(moment), acceptBy: null });
const toAccept = (moment: string) => ({ dueAt: at('2026-12-08T18:00'), acceptBy: at(moment) });

it.each([
  ['2026-12-01T11:40', '今天上午11:40前'],
  ['2026-12-02T18:00', '明天下班前'],
  ['2026-12-01T23:59', '今天内'],
  ['2026-12-06T23:59', '12月6日（周日）（含）前'],
])('says until %s: %s', (moment, words) => expect(formatUntil(at(moment), now)).toBe(words));

it.each([
  [toAccept('2026-12-01T11:40'), '今天上午11:40前受理'],
  [toAccept('2026-12-01T06:00'), '已超期3小时未受理'],
  [toAccept('2026-12-01T08:50'), '刚刚超期未受理'],
  [toAnswer('2026-12-02T18:00'), '明天下班前答复'],
  [toAnswer('2026-11-29T18:00'), '已超期2天'],
])('says of one due at %j: %s', (due, words) => expect(formatCaseDue(due, now)).toBe(words));

it('says nothing while the clock stands still', () =>
  expect(formatCaseDue({ dueAt: null, acceptBy: null }, now)).toBeNull());

it.each([
  ['2026-12-02T18:00', '明天下班前答复'],
  ['2026-12-06T18:00', '12月6日到期'],
  ['2026-11-29T18:00', '已超期2天'],
])('says in a list of one due at %s: %s', (moment, words) => expect(formatListDue(toAnswer(moment), now)).toBe(words));
