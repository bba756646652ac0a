import { parseArea } from './parse-area';

describe('the area of a home', () => {
  it.each([
    ['89', 8900],
    ['89.5', 8950],
    ['89.05', 8905],
    ['0.01', 1],
    ['1.1', 110],
    ['4.35', 435],
    ['99999.99', 9_999_999],
  ])('%s m² is %i', (text, hundredths) => {
    expect(parseArea(text)).toBe(hundredths);
  });

  it.each(['', '0', '0.00', '89.505', '-3', '1e3', '八十', '89㎡', '.5', '89.', '100000'])(
    '%s is not an area',
    (text) => {
      expect(parseArea(text)).toBeNull();
    },
  );
});
