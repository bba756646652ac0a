import { formatRequirements } from './format-requirements';

const none = { minAge: null, maxAge: null, training: null, partyMembersOnly: false };

it.each([
  [{}, '不限条件'],
  [{ minAge: 18 }, '满18岁'],
  [{ maxAge: 65 }, '65岁及以下'],
  [{ minAge: 16, maxAge: 60, partyMembersOnly: true, training: '急救' }, '16到60岁 · 党员 · 参加过“急救”培训'],
])('says %o as %s', (some, words) => {
  expect(formatRequirements({ ...none, ...some })).toBe(words);
});
