import { readDay } from './read-day';

describe('a day as rolls write it', () => {
  it.each([
    ['1958-03-07', '1958-03-07'],
    ['1958/3/7', '1958-03-07'],
    ['1958.3.7', '1958-03-07'],
    ['1958年3月7日', '1958-03-07'],
    [String(new Date('1958-03-07T00:00:00Z')), '1958-03-07'],
    ['2000-02-29', '2000-02-29'],
  ])('%s is %s', (text, day) => expect(readDay(text)).toBe(day));

  it.each(['2001-02-29', '1958-13-01', '19580307', '三月七日', '58-3-7', '0958-03-07', ''])('%s is no day', (text) =>
    expect(readDay(text)).toBeNull(),
  );
});
