import { contactPhone, mobilePhone, text } from './schema-parts';
import { readPhone } from './phone';
import { hasUnwritten, plainText } from './plain-text';

describe('a phone as people write it', () => {
  it.each([
    ['13855551001', '13855551001', true],
    ['+86 138 5555 1001', '13855551001', true],
    ['86-138-5555-1001', '13855551001', true],
    ['\u202d１３８５５５５１００１\u202c', '13855551001', true],
    ['073155550101', '0731-55550101', false],
    ['0731-5555 0101', '0731-55550101', false],
    ['(028)87654321', '028-87654321', false],
    ['+86 731 55550101', '0731-55550101', false],
    ['010-65551234转801', '010-65551234-801', false],
  ])('%j is %s', (typed, number, isMobile) => expect(readPhone(typed)).toEqual({ number, isMobile }));

  it.each(['55550101', '1385555100', '731-55550101', '95588', '四个八', ''])('%j is none', (typed) =>
    expect(readPhone(typed)).toBeNull(),
  );

  it('is a mobile one where somebody is found by it, either where somebody is called', () => {
    expect(mobilePhone.parse(' 138 5555 1001 ')).toBe('13855551001');
    expect(mobilePhone.safeParse('0731-55550101').success).toBe(false);
    expect(contactPhone.parse('073155550101')).toBe('0731-55550101');
    expect(contactPhone.safeParse('55550101').success).toBe(false);
  });
});

describe('a text as it looks', () => {
  it('loses marks that nobody sees, wherever it enters', () => {
    expect(text('姓名', 20).parse('\u200b陈\u00ad桂\ufeff兰\u00a0\u202e')).toBe('陈桂兰');
    expect(plainText('第\u2009一\r\n第\u3000二')).toBe('第 一\n第 二');
    expect(plainText('👨‍👩‍👧 好\u200d')).toBe('👨‍👩‍👧 好');
  });

  it('tells a name with a character that somebody’s program could not write', () => {
    expect(['李𠮷', '䶮', '李?', '李\ue863', '□', '王\ufffd'].map(hasUnwritten)).toEqual([
      false,
      false,
      true,
      true,
      true,
      true,
    ]);
  });
});
