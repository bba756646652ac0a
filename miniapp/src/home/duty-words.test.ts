import { dutyWords } from './duty-words';

const wu = { names: ['小吴'], standsInFor: null, phone: null };
const forWu = { names: ['林主任'], standsInFor: '小吴', phone: null };

it.each([
  [{ ...wu, state: 'on_duty' }, '网格员小吴今天在岗'],
  [{ ...wu, names: ['小吴', '小郑'], state: 'on_duty' }, '网格员小吴、小郑今天在岗'],
  [{ ...wu, state: 'after_work' }, '网格员小吴已下班，急事打社区电话'],
  [{ ...wu, state: 'day_off' }, '网格员小吴今天休息，急事打社区电话'],
  [{ ...wu, state: 'away' }, '网格员小吴外出，有事请打社区电话'],
  [{ ...forWu, state: 'on_duty' }, '网格员小吴外出，由林主任代'],
  [{ ...forWu, state: 'day_off' }, '网格员小吴外出，由林主任代，今天休息，急事打社区电话'],
] as const)('says of %j: %s', (duty, words) => {
  expect(dutyWords({ ...duty, names: [...duty.names] })).toBe(words);
});
