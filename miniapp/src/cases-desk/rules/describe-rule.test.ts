import { describeRule, nameOfRoute } from './describe-rule';

it('says in one sentence what a rule does', () => {
  const rule = { placeId: 'p', kind: 'appeal', category: 'water', desk: 'street', grade: 'composite' } as const;
  expect(describeRule(rule, '石榴院')).toBe(
    '石榴院的“停水漏水”类诉求，先交给街道工作者，按综合事项办，15个工作日内答复。',
  );
  expect(describeRule({ ...rule, category: 'any', desk: 'property', grade: 'ordinary' }, '全社区（长沙路）')).toBe(
    '全社区（长沙路）的诉求，先交给物业，按一般事项办，期限照常。',
  );
});

it('names the grade beside the desk where it is not the usual one', () => {
  expect(nameOfRoute({ desk: 'staff', grade: 'ordinary' })).toBe('网格员和社区工作者');
  expect(nameOfRoute({ desk: 'street', grade: 'hard' })).toBe('街道工作者（疑难）');
});
