import { likeness } from './likeness';

describe('how alike two titles are', () => {
  it.each([
    ['给3号楼装一个坡道', '给3号楼装一个坡道', 1],
    ['坡道', '给3号楼装一个坡道', 1],
    ['给３号楼，装一个坡道', '给3号楼装一个坡道', 1],
    ['石榴院晾衣绳', '给3号楼装一个坡道', 0],
    ['坡', '坡', 0],
    ['', '给3号楼装一个坡道', 0],
  ])('%s and %s', (one, other, expected) => {
    expect(likeness(one, other)).toBe(expected);
    expect(likeness(other, one)).toBe(expected);
  });

  it('is in between for what is said in other words', () => {
    expect(likeness('3号楼门口做坡道', '给3号楼装一个坡道')).toBeGreaterThan(0.4);
    expect(likeness('3号楼门口做坡道', '给3号楼装一个坡道')).toBeLessThan(1);
  });
});
