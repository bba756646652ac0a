import { plateCode } from './plate-code';

describe('plateCode', () => {
  it.each([
    ['places/plate/index?scene=SLY7', 'SLY7'],
    ['https://example.org/?scene=sly7&from=door', 'SLY7'],
    ['/places/plate/index?scene=%53LY7', 'SLY7'],
    [' sly7 ', 'SLY7'],
  ])('reads %s', (text, code) => expect(plateCode(text)).toBe(code));

  it.each(['https://example.org/menu', '你好', 'AB', 'TOOLONGCODE', 'https://pay.example/?scene=100%', '100%'])(
    'finds none in %s',
    (text) => expect(plateCode(text)).toBeUndefined(),
  );
});
