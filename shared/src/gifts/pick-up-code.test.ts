import { pickUpCodeIn, pickUpText } from './pick-up-code';

describe('the code to fetch a gift with', () => {
  it.each([
    ['scanned', pickUpText('00120034')],
    ['typed', '00120034'],
    ['typed as it is printed', ' 0012 0034 '],
    ['typed on a Chinese keyboard', '００１２００３４'],
  ])('is found as %s', (_how, text) => {
    expect(pickUpCodeIn(text)).toBe('00120034');
  });

  it.each([
    '',
    '1234567',
    '123456789',
    'SLY7',
    'https://yuanli.example/?scene=SLY7',
    'yuanli:shift:00120034',
    '0012003a',
  ])('is not in %p', (text) => {
    expect(pickUpCodeIn(text)).toBeUndefined();
  });
});
