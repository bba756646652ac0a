import { describeMatch } from './describe-match';

const one = { name: '陈秀兰', phoneMasked: null, isOwner: true, livesHere: true, isSameName: true, isSamePhone: true };
const words = (hasName: boolean, hasPhone: boolean | null, hasBoth = false) =>
  describeMatch({ people: [one], hasName, hasPhone, hasBoth });

it('says what agrees and what does not, and is at ease only where both stand in one line', () => {
  expect(words(true, true, true)).toMatchObject({ tone: 'jade', words: '姓名和手机号都对上了。' });
  expect(words(true, true)).toMatchObject({ tone: 'amber', words: expect.stringContaining('不是同一个人') });
  expect(words(true, false).words).toBe('姓名对上了，手机号没有对上。');
  expect(words(true, null).words).toBe('姓名对上了，本人还没有绑定手机号。');
  expect(words(false, true).words).toBe('手机号对上了，姓名不一样。');
  expect(words(false, false)).toMatchObject({ tone: 'danger', words: '姓名和手机号都没有对上。' });
  expect(words(false, null).tone).toBe('danger');
  expect(describeMatch({ people: [], hasName: false, hasPhone: false, hasBoth: false }).tone).toBe('amber');
});
