import { formatChecked, formatReport } from './format-known';

const now = Date.parse('2026-11-22T10:00:00+08:00');
const at = '2026-11-20T09:00:00+08:00';

it.each([
  [{ checkedAt: at, checkedBy: '网格员小陈' }, '11月20日 网格员小陈核实过'],
  [{ checkedAt: at, checkedBy: null }, '11月20日 社区核实过'],
  [{ checkedAt: null, checkedBy: null }, '还没有人核实'],
])('%j', (known, words) => expect(formatChecked(known, now)).toBe(words));

it('says what neighbours found, and when last', () => {
  expect(formatReport({ kind: 'closed', count: 2, lastAt: at }, now)).toBe('2位邻居反映没有开门，最近一次是11月20日');
  expect(formatReport({ kind: 'open', count: 1, lastAt: at }, now)).toBe('1位邻居反映正常开放，11月20日');
});
